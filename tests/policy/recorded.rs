//! A reseller that is recorded on a subscription later is bound as on the order.

use partner_lab::domain::{
    Cloud, CloudState, Country, Date, Givens, Kind, MpnKind, Offer, TenantKind, Verdict,
};

use super::support::customers::{market, record};
use super::support::{ask, failed, on, world};

const DAY: Date = Date::USUAL;

/// What refuses that Fabrikam, or another account, is recorded on what Contoso sold.
fn refused(givens: Givens, subscription: &str, reseller: &str, mpn: &str) -> Vec<String> {
    failed(&ask(
        &world(givens, DAY),
        "jun",
        record(subscription, reseller, mpn),
    ))
}

/// Something that Contoso sold without a reseller.
fn sold(givens: Givens, tenant: &str) -> Givens {
    givens.subscribed("sold", "contoso", tenant, Offer::License, on(2021, 3, 1))
}

#[test]
fn nobody_is_recorded_as_the_reseller_of_what_it_buys_itself() {
    let own = sold(market(), "own");
    assert_eq!(refused(own, "sold", "fabrikam", "4200001"), ["R-SC5"]);
    let group = |it: &mut partner_lab::domain::Organisation| it.group = Some("one".into());
    let affiliate = sold(market(), "bank")
        .but("woodgrove", group)
        .but("fabrikam", group);
    assert_eq!(
        refused(affiliate, "sold", "fabrikam", "4200001"),
        ["R-SC5-AFFIL"]
    );
    // Nor of what the provider keeps for itself.
    let shared = market().tenant("contoso", "shared", TenantKind::SharedServices);
    let shared = shared.subscribed(
        "sold",
        "contoso",
        "shared",
        Offer::AzurePlan,
        on(2021, 3, 1),
    );
    assert_eq!(refused(shared, "sold", "fabrikam", "4200001"), ["R-SC5"]);
    assert!(refused(sold(market(), "bank"), "sold", "fabrikam", "4200001").is_empty());
}

#[test]
fn its_mpn_id_is_one_that_an_order_takes() {
    let bank = || sold(market(), "bank");
    // Its global one, one of another market, and one that was never moved.
    assert_eq!(
        refused(bank(), "sold", "fabrikam", "4200000"),
        ["R-TX-PORT"]
    );
    let far = bank().mpn("fabrikam", "4200003", MpnKind::Location, "CA");
    assert_eq!(refused(far, "sold", "fabrikam", "4200003"), ["R-TX-PORT"]);
    let unmoved = bank().but("fabrikam", |it| {
        for mpn in &mut it.mpn_ids {
            mpn.in_partner_center = false;
        }
    });
    assert_eq!(
        refused(unmoved, "sold", "fabrikam", "4200001"),
        ["R-ENR-MPNINPC"]
    );
    // The provider's own is not its reseller's, though another account of the company has it too.
    let twice = bank().associated("fabrikam", "4100001", "ES");
    assert_eq!(
        refused(twice, "sold", "fabrikam", "4100001"),
        ["R-TX-PORMISSING"]
    );
}

#[test]
fn a_reseller_without_an_association_transacts_later_no_more_than_now() {
    let without = |since| {
        market()
            .but("fabrikam", |it| it.associated_mpn = None)
            .subscribed("sold", "contoso", "bank", Offer::License, since)
    };
    let refused = |since| refused(without(since), "sold", "fabrikam", "4200001");
    assert_eq!(refused(on(2021, 3, 1)), ["R-ENR-MPNPOSTPONE"]);
    assert_eq!(refused(on(2020, 1, 31)), Vec::<String>::new());
}

#[test]
fn it_lies_in_the_market_of_the_provider() {
    // They became partners before the market of one of them changed.
    let moved = sold(market(), "bank").but("fabrikam", |it| it.country = Some(Country::new("US")));
    let failed = refused(moved, "sold", "fabrikam", "4200001");
    assert!(failed.contains(&"R-PR-REGION".to_owned()), "{failed:?}");
    // And of the customer.
    let far = |it: &mut partner_lab::domain::Organisation| it.country = Some(Country::new("US"));
    let failed = refused(
        sold(market(), "bank").but("woodgrove", far),
        "sold",
        "fabrikam",
        "4200001",
    );
    assert_eq!(failed, ["R-REG-SELL"]);
}

#[test]
fn in_a_national_cloud_it_is_admitted() {
    let germany = |admitted: &[&str]| {
        let placed = sold(market(), "bank").placed("bank", Cloud::Germany);
        admitted.iter().fold(placed, |givens, of| {
            givens.applied(of, Cloud::Germany, CloudState::Active, on(2018, 6, 1))
        })
    };
    let refused = |admitted: &[&str]| refused(germany(admitted), "sold", "fabrikam", "4200001");
    assert_eq!(refused(&["contoso"]), ["R-NC-APPLY"]);
    assert_eq!(refused(&["contoso", "fabrikam"]), Vec::<String>::new());
}

#[test]
fn in_the_us_government_cloud_documents_contradict_each_other_of_it() {
    let placed = sold(market(), "bank").placed("bank", Cloud::UsGovernment);
    let admitted = ["contoso", "fabrikam"].iter().fold(placed, |givens, of| {
        givens.applied(of, Cloud::UsGovernment, CloudState::Active, on(2018, 6, 1))
    });
    let decision = ask(
        &world(admitted, DAY),
        "jun",
        record("sold", "fabrikam", "4200001"),
    );
    assert_eq!(decision.verdict, Verdict::Unknown);
}

#[test]
fn who_is_no_reseller_of_the_provider_is_not_recorded() {
    let alone = sold(market(), "bank").organisation(
        "nobody",
        "Nobody",
        Kind::IndirectReseller,
        ("Lyon", "FR"),
    );
    assert!(!refused(alone, "sold", "nobody", "4200001").is_empty());
}

//! Who opens which page: every role against every page, as the documents have it, on both sides of
//! each date.

use partner_lab::domain::{ActionKind, Date, Enrolment, Event, Givens, Outcome, Role, Verdict};

use super::support::customers::market;
use super::support::direct_bill::step;
use super::support::{applied, ask, cast, failed, failed_checks, judged, on, verdict, world};

/// A page, the rule about it, a company that has it, and the roles that open it.
pub(super) type View = (ActionKind, &'static str, &'static str, &'static [Role]);

use Role::{
    AccountAdmin, AdminAgent, BillingAdmin, GlobalAdmin, HelpdeskAgent, MpnPartnerAdmin,
    SalesAgent, UserManagementAdmin,
};

pub(super) const VIEWS: [View; 8] = [
    (
        ActionKind::ViewPricing,
        "R-UI-PRICING",
        "fabrikam",
        &[GlobalAdmin, BillingAdmin, AdminAgent, SalesAgent],
    ),
    (
        ActionKind::ViewCustomers,
        "R-UI-CUSTOMERS",
        "fabrikam",
        &[GlobalAdmin, AdminAgent, SalesAgent, HelpdeskAgent],
    ),
    (
        ActionKind::ViewBilling,
        "R-ROLE-BA",
        "fabrikam",
        &[GlobalAdmin, AdminAgent, BillingAdmin],
    ),
    (
        ActionKind::ViewResellerAnalytics,
        "R-UI-ANALYTICS",
        "contoso",
        &[GlobalAdmin, UserManagementAdmin],
    ),
    (
        ActionKind::ViewActivityLog,
        "R-UI-ACTIVITY",
        "fabrikam",
        &[
            GlobalAdmin,
            BillingAdmin,
            UserManagementAdmin,
            AdminAgent,
            SalesAgent,
            HelpdeskAgent,
        ],
    ),
    (
        ActionKind::ViewVerification,
        "R-VER-STATES",
        "fabrikam",
        &[GlobalAdmin, MpnPartnerAdmin, AccountAdmin],
    ),
    (
        ActionKind::ViewAgreements,
        "R-MPA-CONFIRM",
        "fabrikam",
        &[GlobalAdmin, AdminAgent, SalesAgent],
    ),
    (
        ActionKind::UseMultiPartner,
        "SIM-MULTI-PARTNER",
        "fabrikam",
        &[
            GlobalAdmin,
            UserManagementAdmin,
            AdminAgent,
            SalesAgent,
            AccountAdmin,
        ],
    ),
];

/// What every page asks of whoever opens it there, and the roles besides.
fn held_to(
    givens: Givens,
    date: Date,
    kind: ActionKind,
    at: &str,
    role: Role,
) -> (Verdict, Vec<String>) {
    let givens = givens.person("pat", "Pat Lee", at, &[role]);
    verdict(&world(givens, date), "pat", step(kind, at))
}

#[test]
fn every_role_opens_the_pages_that_the_documents_give_it_and_no_others() {
    for (kind, rule, at, allowed) in VIEWS {
        for date in [Date::FIRST, on(2019, 9, 1), Date::USUAL, Date::LAST] {
            for role in Role::WORKING {
                let sales = (kind, role) == (ActionKind::ViewPricing, SalesAgent);
                // Agents see the agreement since 14 January 2021.
                let early = kind == ActionKind::ViewAgreements
                    && role != Role::GlobalAdmin
                    && date < on(2021, 1, 14);
                let may = allowed.contains(&role) && (!sales || date != Date::FIRST) && !early;
                let rules: &[&str] = if may { &[] } else { &[rule] };
                let found = held_to(cast(), date, kind, at, role);
                judged(&found, rules, &format!("{kind:?} {role:?} {date}"));
            }
        }
    }
}

#[test]
fn sales_agents_see_pricing_for_a_summer_and_again_since_14_august_2020() {
    for (date, may) in [
        (on(2019, 6, 26), false),
        (on(2019, 6, 27), true),
        (on(2019, 10, 9), true),
        (on(2019, 10, 10), false),
        (on(2020, 8, 13), false),
        (on(2020, 8, 14), true),
    ] {
        let opens = |role| held_to(cast(), date, ActionKind::ViewPricing, "fabrikam", role);
        let rules: &[&str] = if may { &[] } else { &["R-UI-PRICING"] };
        judged(&opens(SalesAgent), rules, &date.to_string());
        judged(&opens(BillingAdmin), &[], &date.to_string());
        judged(&opens(HelpdeskAgent), &["R-UI-PRICING"], &date.to_string());
    }
}

#[test]
fn customers_and_billing_are_protected_since_may_2020_and_other_pages_are_not() {
    let lax = || {
        cast().event(Event::MultiFactorSet {
            organisation: "fabrikam".into(),
            enforced: false,
        })
    };
    for (date, asked) in [(on(2020, 4, 30), false), (on(2020, 5, 1), true)] {
        for (kind, _, at, _) in VIEWS {
            let protected = matches!(kind, ActionKind::ViewCustomers | ActionKind::ViewBilling);
            let rules: &[&str] = if protected && asked {
                &["R-ROLE-MFA"]
            } else {
                &[]
            };
            let found = held_to(lax(), date, kind, at, GlobalAdmin);
            judged(&found, rules, &format!("{kind:?} {date}"));
        }
    }
}

#[test]
fn pages_are_of_partners_and_the_numbers_of_resellers_of_providers() {
    let world = world(market(), Date::USUAL);
    // Uma is a global admin of a customer, Ana one of a reseller.
    for (kind, rule, ..) in VIEWS {
        let (came, rules) = verdict(&world, "uma", step(kind, "woodgrove"));
        assert_ne!(came, Verdict::Permitted, "{kind:?}");
        assert_eq!(rules, [rule], "{kind:?}");
    }
    let analytics = || step(ActionKind::ViewResellerAnalytics, "fabrikam");
    let found = verdict(&world, "ana", analytics());
    assert_eq!(
        found,
        (Verdict::Forbidden, vec!["R-UI-ANALYTICS".to_owned()])
    );
}

#[test]
fn whoever_applied_follows_the_verification_and_opens_nothing_else() {
    for (state, may) in [
        (Enrolment::None, false),
        (Enrolment::EmailPending, true),
        (Enrolment::InReview, true),
    ] {
        let world = world(applied(state, |_| {}), Date::USUAL);
        let follows = ask(&world, "eva", step(ActionKind::ViewVerification, "wingtip"));
        assert_eq!(follows.is_permitted(), may, "{state:?}");
        let opens = ask(&world, "eva", step(ActionKind::ViewPricing, "wingtip"));
        assert_eq!(failed(&opens), ["R-UI-PRICING"], "{state:?}");
        assert_eq!(failed_checks(&opens)[0].1.fact, "has-account", "{state:?}");
    }
}

#[test]
fn nobody_opens_a_page_elsewhere_or_without_a_role_and_who_is_not_known_is_unknown() {
    for (kind, _, at, _) in VIEWS {
        let world = world(cast(), Date::USUAL);
        for actor in ["sam", "kim"] {
            let decision = ask(&world, actor, step(kind, at));
            assert!(
                failed(&decision).contains(&"R-ROLE-NEEDED".to_owned()),
                "{kind:?}"
            );
        }
        let nowhere = ask(&world, "ana", step(kind, "nowhere"));
        assert_eq!(nowhere.verdict, Verdict::Unknown, "{kind:?}");
        let unknown = |it: &&partner_lab::domain::Finding| it.outcome == Outcome::Unknown;
        assert!(nowhere.findings.iter().any(|it| unknown(&it)), "{kind:?}");
    }
}

#[test]
fn agents_see_the_agreement_since_14_january_2021() {
    for (date, may) in [(on(2021, 1, 13), false), (on(2021, 1, 14), true)] {
        let found = held_to(
            cast(),
            date,
            ActionKind::ViewAgreements,
            "fabrikam",
            SalesAgent,
        );
        let rules: &[&str] = if may { &[] } else { &["R-MPA-CONFIRM"] };
        judged(&found, rules, &date.to_string());
    }
}

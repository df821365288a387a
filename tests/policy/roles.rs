//! Who may do what: every role against every action, people from elsewhere, people without a role.

use std::collections::BTreeSet;

use partner_lab::domain::{
    Action, ActionKind, Capability, Cloud, CloudState, CloudStep, Date, Enrolment, Event, Givens,
    Offer, ReviewFinding, Role, TenantKind, Verdict, World,
};

use super::listing::rules;
use super::support::actions::{
    add_location, another_account, answer, ask_about, assign, associate, authorize, business,
    confirm, enroll, invite, move_mpn, open, remove, remove_access, resend, sign, ticket, unassign,
};
use super::support::clouds;
use super::support::customers::{self, market};
use super::support::dealings::{self, azure};
use super::support::{applied, ask, cast, failed, on, verdict, world};

/// Everything in one World: an invitation that waits, a partnership that stands, a company that
/// has applied, one that has not, an MPN ID that still is to be moved.
fn everything() -> Givens {
    cast()
        .invited("asked", "litware", "fabrikam", "ana", on(2021, 4, 1))
        .connected("contoso", "fabrikam", on(2018, 3, 1))
        .signed("contoso", on(2019, 11, 4))
        .signed("fabrikam", on(2019, 12, 2))
        .mpn(
            "fabrikam",
            "4200009",
            partner_lab::domain::MpnKind::Location,
            "FR",
        )
        .but("fabrikam", |it| it.mpn_ids[2].in_partner_center = false)
}

/// Fabrikam has not signed yet.
fn unsigned() -> Givens {
    cast()
}

/// Wingtip Toys has applied and waits since the beginning of the month.
fn mailed() -> Givens {
    applied(Enrolment::EmailPending, |_| {})
}

fn reviewed() -> Givens {
    applied(Enrolment::InReview, |_| {})
}

fn rejected() -> Givens {
    applied(Enrolment::InReview, |it| {
        it.business = Some(ReviewFinding::AddressDiffers);
    })
}

/// An action, where it is done, and the roles that may do it.
type Row = (fn() -> Givens, &'static str, Action, &'static [Role]);

const ADMIN: &[Role] = &[Role::GlobalAdmin];
const LOCATIONS: &[Role] = &[Role::GlobalAdmin, Role::AccountAdmin];
const SENDERS: &[Role] = &[
    Role::GlobalAdmin,
    Role::UserManagementAdmin,
    Role::AdminAgent,
    Role::SalesAgent,
];

fn table() -> Vec<Row> {
    vec![
        (
            everything,
            "contoso",
            invite("contoso", "proseware", "ida"),
            SENDERS,
        ),
        (everything, "fabrikam", open("asked"), &Role::WORKING),
        (everything, "fabrikam", authorize("asked"), ADMIN),
        (
            everything,
            "fabrikam",
            remove_access("contoso", "fabrikam"),
            ADMIN,
        ),
        (
            everything,
            "contoso",
            remove("contoso", "fabrikam"),
            &[Role::AdminAgent],
        ),
        (
            everything,
            "fabrikam",
            ticket("fabrikam", "contoso", "fabrikam"),
            &Role::WORKING,
        ),
        (unsigned, "fabrikam", sign("fabrikam"), ADMIN),
        (
            everything,
            "fabrikam",
            business("contoso", "fabrikam"),
            &Role::WORKING,
        ),
        (
            everything,
            "contoso",
            business("contoso", "fabrikam"),
            &Role::WORKING,
        ),
        (everything, "wingtip", enroll("wingtip", "tom"), ADMIN),
        (
            everything,
            "fabrikam",
            another_account("fabrikam", "FR"),
            ADMIN,
        ),
        (mailed, "wingtip", resend("wingtip"), &Role::WORKING),
        (reviewed, "wingtip", ask_about("wingtip"), &Role::WORKING),
        (
            rejected,
            "wingtip",
            answer("wingtip", "Wingtip Toys"),
            &Role::WORKING,
        ),
        (
            everything,
            "fabrikam",
            associate("fabrikam", "4200001"),
            ADMIN,
        ),
        (
            everything,
            "fabrikam",
            add_location("fabrikam", "BE"),
            LOCATIONS,
        ),
        (
            everything,
            "fabrikam",
            move_mpn("fabrikam", "4200009"),
            &Role::WORKING,
        ),
        (
            everything,
            "fabrikam",
            assign("leo", Role::AdminAgent),
            ADMIN,
        ),
        (
            everything,
            "fabrikam",
            unassign("leo", Role::SalesAgent),
            ADMIN,
        ),
        (
            everything,
            "fabrikam",
            assign("leo", Role::ReferralsAdmin),
            LOCATIONS,
        ),
        (
            everything,
            "fabrikam",
            unassign("acc", Role::AccountAdmin),
            LOCATIONS,
        ),
    ]
}

const REQUESTERS: &[Role] = &[Role::GlobalAdmin, Role::AdminAgent, Role::SalesAgent];
const RIGHTS: &[Role] = &[Role::GlobalAdmin, Role::AdminAgent];
const CONFIRMERS: &[Role] = &[Role::AdminAgent, Role::SalesAgent];
const SUPPORT: &[Role] = &[Role::GlobalAdmin, Role::AdminAgent, Role::HelpdeskAgent];
const ORDERERS: &[Role] = &[
    Role::GlobalAdmin,
    Role::BillingAdmin,
    Role::AdminAgent,
    Role::SalesAgent,
    Role::HelpdeskAgent,
];

/// The same, between partners and customers.
#[expect(clippy::too_many_lines, reason = "one row for each action")]
fn table_of_customers() -> Vec<Row> {
    let day = on(2021, 5, 3);
    vec![
        (
            market,
            "alpine",
            customers::ask("alpine", "bank", "uma", false),
            REQUESTERS,
        ),
        (
            market,
            "alpine",
            customers::ask("alpine", "bank", "uma", true),
            RIGHTS,
        ),
        (
            market,
            "fabrikam",
            customers::ask_jointly("fabrikam", "contoso", "bank", "uma"),
            RIGHTS,
        ),
        (market, "woodgrove", customers::accept("asked", true), ADMIN),
        (
            market,
            "alpine",
            customers::add("alpine", "FR", false),
            SENDERS,
        ),
        (
            market,
            "contoso",
            customers::add_for("contoso", "fabrikam", "FR"),
            SENDERS,
        ),
        (
            market,
            "alpine",
            customers::confirm_agreement("alpine", "bank", day),
            CONFIRMERS,
        ),
        (
            market,
            "woodgrove",
            customers::accept_agreement("bank"),
            ADMIN,
        ),
        (
            market,
            "alpine",
            customers::order("alpine", "bank", Offer::License),
            ORDERERS,
        ),
        (
            market,
            "contoso",
            customers::order_for("contoso", "fabrikam", "bank", "4200001"),
            ORDERERS,
        ),
        (
            market,
            "contoso",
            customers::change_seats("seats", 12),
            ORDERERS,
        ),
        (
            market,
            "contoso",
            customers::buy_add_on("contoso", "seats"),
            ORDERERS,
        ),
        (
            market,
            "contoso",
            customers::suspend_subscription("seats"),
            ORDERERS,
        ),
        (stopped, "alpine", customers::reactivate("azure"), ORDERERS),
        (market, "contoso", customers::renew("seats"), ORDERERS),
        (
            market,
            "contoso",
            customers::record("seats", "fabrikam", "4200001"),
            ORDERERS,
        ),
        (
            market,
            "contoso",
            customers::support_by("seats", "fabrikam"),
            SUPPORT,
        ),
        (
            idle,
            "alpine",
            customers::drop_customer("alpine", "bank"),
            ADMIN,
        ),
        (
            market,
            "fabrikam",
            customers::ask_to_drop("fabrikam", "bank"),
            &[Role::AdminAgent],
        ),
        (
            market,
            "fabrikam",
            customers::drop_customer("fabrikam", "bank"),
            &[Role::AdminAgent],
        ),
        (
            market,
            "woodgrove",
            customers::take_back("bank", "alpine"),
            ADMIN,
        ),
        (
            market,
            "alpine",
            customers::service_request("alpine", "bank"),
            &[Role::AdminAgent, Role::HelpdeskAgent],
        ),
        (
            market,
            "fabrikam",
            customers::create_tenant("fabrikam", TenantKind::InternalUse),
            &Role::WORKING,
        ),
        (
            market,
            "alpine",
            customers::register("alpine", "bank", "1234567890"),
            ORDERERS,
        ),
        (
            || market().but("alpine", |it| it.over_credit_limit = true),
            "alpine",
            customers::pay("alpine"),
            &[Role::GlobalAdmin, Role::BillingAdmin, Role::AdminAgent],
        ),
        (
            market,
            "fabrikam",
            customers::create_tenant("fabrikam", TenantKind::SharedServices),
            REQUESTERS,
        ),
        (
            market,
            "alpine",
            clouds::apply("alpine", Cloud::Germany),
            ADMIN,
        ),
        (
            || on_its_way(CloudState::Eligible),
            "alpine",
            clouds::complete("alpine", CloudStep::Account),
            ADMIN,
        ),
        (
            || on_its_way(CloudState::Active),
            "alpine",
            clouds::add_in("alpine", Cloud::UsGovernment, "FR"),
            SENDERS,
        ),
        // For these the documents name no role.
        (azure, "alpine", dealings::give_back("office"), ORDERERS),
        (
            || {
                market()
                    .subscribed("old", "alpine", "bank", Offer::Azure, on(2020, 3, 2))
                    .but("contoso", |it| {
                        it.country = Some(partner_lab::domain::Country::new("FR"));
                    })
            },
            "woodgrove",
            dealings::ask_for_azure_transfer("old", "contoso"),
            &Role::WORKING,
        ),
        (
            azure,
            "northwind",
            dealings::request_azure_transfer("free", "northwind", true),
            &[Role::AdminAgent],
        ),
        (
            azure,
            "alpine",
            dealings::accept_transfer("filed", false),
            CONFIRMERS,
        ),
        (
            azure,
            "northwind",
            dealings::cancel_transfer("filed"),
            &[Role::AdminAgent],
        ),
        (
            azure,
            "woodgrove",
            dealings::cancel_outside("elsewhere"),
            &Role::WORKING,
        ),
        (
            azure,
            "fabrikam",
            dealings::offer_service("fabrikam", "bank"),
            &Role::WORKING,
        ),
        (
            azure,
            "contoso",
            dealings::check("contoso", "4200001", ""),
            &Role::WORKING,
        ),
        (
            azure,
            "fabrikam",
            dealings::mail("fabrikam", "jun", "Please order."),
            &Role::WORKING,
        ),
    ]
}

const PROFILERS: &[Role] = &[Role::BusinessProfileAdmin, Role::ReferralsAdmin];

/// The same, in account settings.
fn table_of_accounts() -> Vec<Row> {
    use super::support::accounts::{
        answer, change_support, employ, legal, link, office, publish, release, set_mfa,
    };
    vec![
        // A reseller asks for the admin agent role too; the matrix gives one role at a time.
        (
            office,
            "contoso",
            employ("contoso"),
            &[Role::GlobalAdmin, Role::UserManagementAdmin],
        ),
        (office, "fabrikam", employ("fabrikam"), &[]),
        (office, "fabrikam", set_mfa("fabrikam", true), ADMIN),
        (
            office,
            "fabrikam",
            legal("fabrikam", "Neu", "Lyon", "FR"),
            ADMIN,
        ),
        (
            office,
            "fabrikam",
            legal("fabrikam", "Fabrikam", "Lille", "FR"),
            LOCATIONS,
        ),
        (
            office,
            "fabrikam",
            change_support("fabrikam", "help@fabrikam.example"),
            LOCATIONS,
        ),
        (office, "bleu", link("bleu", "lab"), ADMIN),
        (office, "fabrikam", release("fabrikam", "own"), ADMIN),
        (
            office,
            "fabrikam",
            publish("fabrikam", "Cloud services.", 300, ""),
            PROFILERS,
        ),
        (
            office,
            "fabrikam",
            answer("fabrikam", "woodgrove"),
            &[Role::ReferralsAdmin, Role::SalesAgent],
        ),
    ]
}

fn rows() -> impl Iterator<Item = Row> {
    table()
        .into_iter()
        .chain(table_of_customers())
        .chain(table_of_accounts())
        .chain(table_of_direct_bill())
        .chain(super::views::VIEWS.map(|(kind, _, at, roles)| -> Row {
            (cast, at, super::support::direct_bill::step(kind, at), roles)
        }))
}

/// From direct bill to reselling; on the way to it every role will do.
fn table_of_direct_bill() -> Vec<Row> {
    use super::support::direct_bill::{
        answer, both, buy_plan, declare, extend, moving, record_sales, seller, step, transfer,
        withdraw,
    };
    vec![
        (
            market,
            "alpine",
            step(ActionKind::EnrollAsResellerToo, "alpine"),
            ADMIN,
        ),
        (
            both,
            "alpine",
            extend("alpine", "bank", "contoso", true),
            &[Role::AdminAgent],
        ),
        (
            both,
            "alpine",
            transfer("azure", "contoso"),
            &[Role::AdminAgent],
        ),
        (moving, "contoso", answer("move", true), CONFIRMERS),
        (moving, "alpine", withdraw("move"), &[Role::AdminAgent]),
        (
            seller,
            "fabrikam",
            record_sales("fabrikam", on(2021, 4, 1), 500),
            &Role::WORKING,
        ),
        (
            seller,
            "fabrikam",
            declare("fabrikam", Capability::Signing),
            &Role::WORKING,
        ),
        (
            seller,
            "fabrikam",
            step(ActionKind::ApplyForDirectBill, "fabrikam"),
            ADMIN,
        ),
        (market, "alpine", buy_plan("alpine"), &Role::WORKING),
    ]
}

/// Alpine has come so far on its way into the US Government cloud.
fn on_its_way(state: CloudState) -> Givens {
    market().applied("alpine", Cloud::UsGovernment, state, on(2018, 6, 1))
}

/// Alpine suspended what it sold on the 90th day before.
fn stopped() -> Givens {
    market().suspended("azure", Date::USUAL.plus_days(-90))
}

/// Nothing of Alpine is active any more.
fn idle() -> Givens {
    market().event(Event::SubscriptionSuspended {
        subscription: "azure".into(),
        reason: None,
    })
}

#[test]
fn every_role_may_do_what_the_documents_give_it_and_nothing_else() {
    for (givens, at, action, allowed) in rows() {
        for role in Role::ALL {
            let world = world(givens().person("pat", "Pat Lee", at, &[role]), Date::USUAL);
            let decision = ask(&world, "pat", action.clone());
            let expected = if allowed.contains(&role) {
                Verdict::Permitted
            } else {
                Verdict::Blocked
            };
            assert_eq!(
                decision.verdict,
                expected,
                "{role:?} {action:?}: {:?}",
                failed(&decision)
            );
        }
    }
}

/// A role that is asked for in a condition stands in the table above, or is Microsoft's part, or
/// is the primary contact's.
#[test]
fn the_table_covers_every_action_with_a_role() {
    let rows = rows();
    let covered: BTreeSet<_> = rows.map(|row| row.2.kind().name()).collect();
    let elsewhere = BTreeSet::from(["ConfirmEmail"]);
    for rule in rules() {
        let condition = rule.condition.to_string();
        if condition.contains("actor-holds") || condition.contains("actor-may") {
            for action in &rule.actions {
                // Their rules ask a role for another action, or newcomers are tested on earlier dates.
                let takes_none = [
                    "SendReferral",
                    "VerifyLegalInfo",
                    "EnrollAsDirectBillPartner",
                    "ReviewApplication",
                    "ApproveEnrolment",
                    "RemoveCustomerByTicket",
                    "CompleteAzureTransfer",
                ];
                assert!(
                    covered.contains(action.as_str()) || takes_none.contains(&action.as_str()),
                    "{} {action}",
                    rule.id
                );
            }
        }
        if condition.contains("actor-is-contact") {
            assert!(
                rule.actions
                    .iter()
                    .all(|it| elsewhere.contains(it.as_str()))
            );
        }
    }
    // What Microsoft and time do, and the contact's part, need no role of the table.
    let rest: Vec<_> = ActionKind::ALL
        .iter()
        .map(|kind| kind.name())
        .filter(|name| !covered.contains(name))
        .collect();
    assert_eq!(
        rest,
        [
            "CloseSupportTicket",
            "RemoveCustomerByTicket",
            "EnrollAsDirectBillPartner",
            "ConfirmEmail",
            "ApproveEnrolment",
            "SuspendAccount",
            "ReinstateAccount",
            "DecideProviderApproval",
            "RestrictPartner",
            "LiftRestriction",
            "ExceedCreditLimit",
            "ChangePassword",
            "ProveDomain",
            "VerifyLegalInfo",
            "SendReferral",
            "AnswerQuestionnaire",
            "AskForEvidence",
            "GiveEvidence",
            "ConfirmEligibility",
            "CheckCredit",
            "AcceptDirectBillTerms",
            "BecomeDirectBillPartner",
            "DecideCloudApplication",
            "AssumeReading",
            "CompleteAzureTransfer",
            "WaitUntil",
            "ChooseModel",
            "CreateWorkAccount",
            "JoinPartnerNetwork",
            "ReviewApplication",
        ]
    );
}

#[test]
fn nobody_acts_without_a_role_or_for_someone_else() {
    for (givens, at, action, _) in rows() {
        let world = world(givens().person("pat", "Pat Lee", at, &[]), Date::USUAL);
        let decision = ask(&world, "pat", action.clone());
        assert_eq!(decision.verdict, Verdict::Blocked, "{action:?}");
        assert!(
            failed(&decision).contains(&"R-ROLE-NEEDED".to_owned()),
            "{action:?}"
        );
        // Kim holds every role that matters, but at Tailspin.
        let decision = ask(&world, "kim", action.clone());
        assert_eq!(decision.verdict, Verdict::Blocked, "{action:?}");
        assert!(
            failed(&decision).contains(&"R-ROLE-NEEDED".to_owned()),
            "{action:?}"
        );
    }
}

#[test]
fn only_the_primary_contact_confirms_the_mail() {
    let givens = cast().but("wingtip", |it| {
        it.enrolment = Enrolment::EmailPending;
        it.primary_contact = Some("tom".into());
    });
    // A mail is answered without a role.
    let unassigned = world(
        givens
            .clone()
            .person("uma", "Uma Orr", "wingtip", &[])
            .but("wingtip", |it| it.primary_contact = Some("uma".into())),
        Date::USUAL,
    );
    assert_eq!(
        verdict(&unassigned, "uma", confirm("wingtip")),
        (Verdict::Permitted, vec![])
    );
    let world = world(givens, Date::USUAL);
    assert_eq!(
        verdict(&world, "tom", confirm("wingtip")),
        (Verdict::Permitted, vec![])
    );
    let (outcome, failed) = verdict(&world, "eva", confirm("wingtip"));
    assert_eq!(
        (outcome, failed),
        (Verdict::Blocked, vec!["R-ENR-EMAILVERIFY".to_owned()])
    );
}

#[test]
fn what_microsoft_does_is_done_at_microsoft() {
    use super::support::actions::{approve, close, reinstate, suspend};
    let givens = cast()
        .connected("contoso", "fabrikam", on(2018, 3, 1))
        .but("wingtip", |it| {
            it.enrolment = Enrolment::InReview;
            it.primary_contact = Some("tom".into());
        })
        .but("proseware", |it| it.suspended = true)
        .event(ticket_event());
    let world = world(givens, Date::USUAL);
    for action in [
        close("t"),
        approve("wingtip"),
        suspend("fabrikam"),
        reinstate("proseware"),
    ] {
        assert_eq!(
            verdict(&world, "robin", action.clone()),
            (Verdict::Permitted, vec![]),
            "{action:?}"
        );
        for actor in ["ana", "mia", "eva"] {
            let (outcome, failed) = verdict(&world, actor, action.clone());
            assert_eq!(outcome, Verdict::Blocked, "{actor} {action:?}");
            assert_eq!(failed, ["R-ROLE-NEEDED"], "{actor} {action:?}");
        }
    }
}

pub(crate) fn ticket_event() -> partner_lab::domain::Event {
    partner_lab::domain::Event::TicketOpened {
        ticket: partner_lab::domain::Ticket {
            id: "t".into(),
            provider: "contoso".into(),
            reseller: "fabrikam".into(),
            tenant: None,
            opened_by: "fabrikam".into(),
            opened: on(2021, 5, 1),
            closed: None,
        },
    }
}

/// Only the two sides of a partnership may ask for its end.
#[test]
fn a_third_party_does_not_end_the_partnership_of_others() {
    let world: World = world(
        cast().connected("contoso", "fabrikam", on(2018, 3, 1)),
        Date::USUAL,
    );
    let (outcome, _) = verdict(&world, "kim", ticket("tailspin", "contoso", "fabrikam"));
    assert_eq!(outcome, Verdict::Forbidden);
    let (outcome, _) = verdict(&world, "ana", ticket("tailspin", "contoso", "fabrikam"));
    assert_eq!(outcome, Verdict::Forbidden);
}

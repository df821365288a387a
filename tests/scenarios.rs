//! Every bundled scenario opens through the policy, starts from facts that could have come about,
//! and teaches what it is meant to teach.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod support;

use std::collections::BTreeSet;

use partner_lab::domain::{
    Action, Cloud, Country, Date, Decision, Event, Invitation, InvitationState, Kind, Offer,
    OrganisationId, PersonId, Remedy, Subscription, Verdict, World,
};
use partner_lab::policy::RULES;
use partner_lab::scenario::bundled::{self, samples};
use partner_lab::scenario::{Given, Scenario, Start, Step};
use support::actions::{
    add_location, approve, associate, authorize, business, confirm, enroll, invite, move_mpn, open,
    remove, sign, ticket, wait,
};
use support::clouds;
use support::customers::{self, accept, ask_jointly, order_for};
use support::{LibraryPolicy, ask, failed, finding, on};

struct Play {
    policy: LibraryPolicy,
    scenario: Scenario,
}

impl Play {
    fn of(id: &str) -> Self {
        let mut policy = LibraryPolicy::new();
        let scenario = bundled::find(id).unwrap().open(&mut policy).unwrap();
        Self { policy, scenario }
    }

    fn ask(&self, actor: &str, action: Action) -> Decision {
        ask(self.scenario.world(), actor, action)
    }

    /// What must be permitted here.
    fn act(&mut self, actor: &str, action: Action) -> Decision {
        let text = format!("{action:?}");
        let decision = self
            .scenario
            .act(&mut self.policy, &PersonId::new(actor), action)
            .unwrap();
        assert!(
            decision.is_permitted(),
            "{actor} {text}: {:?}",
            failed(&decision)
        );
        decision
    }

    /// Someone's request, answered by someone: the two are connected after it.
    fn connect(&mut self) {
        self.act("jun", invite("contoso", "fabrikam", "ana"));
        let id = self
            .scenario
            .world()
            .invitations
            .keys()
            .next_back()
            .unwrap()
            .clone();
        self.act("ana", open(id.as_str()));
        self.act("ana", authorize(id.as_str()));
    }
}

fn act_remedies(decision: &Decision, rule: &str) -> Vec<(String, String, Vec<String>)> {
    finding(decision, rule)
        .unwrap()
        .checks
        .iter()
        .flat_map(|check| &check.remedies)
        .filter_map(|remedy| match remedy {
            Remedy::Act {
                action,
                organisation,
                people,
            } => Some((
                action.to_string(),
                organisation.to_string(),
                people.iter().map(ToString::to_string).collect(),
            )),
            _ => None,
        })
        .collect()
}

fn act_remedy(action: &str, at: &str, people: &[&str]) -> (String, String, Vec<String>) {
    (
        action.to_owned(),
        at.to_owned(),
        people.iter().map(|it| (*it).to_owned()).collect(),
    )
}

#[test]
fn every_scenario_opens_with_every_step_permitted() {
    let mut ids = BTreeSet::new();
    for bundled in bundled::ALL {
        let Play { policy, scenario } = Play::of(bundled.id);
        assert!(ids.insert(bundled.id), "{} twice", bundled.id);
        assert!(bundled.revision > 0);
        assert_eq!(scenario.start().bundled, bundled.id);
        assert_eq!(
            scenario.world().date,
            scenario.start().date,
            "{}",
            bundled.id
        );
        let person = scenario.world().people.get(bundled.person);
        assert!(person.is_some(), "{} begins with nobody", bundled.id);
        for entry in scenario.history().entries() {
            assert!(
                matches!(entry.step, Step::Acted { .. }),
                "{}: {entry:?}",
                bundled.id
            );
        }
        assert_eq!(policy.world, *scenario.world(), "{}", bundled.id);
        // Opened twice, it is the same.
        assert_eq!(Play::of(bundled.id).scenario, scenario);
    }
    let expected = [
        "connect",
        "not-enrolled",
        "other-market",
        "mpn-country",
        "national-clouds",
        "germany-open",
        "not-global-admin",
        "already-accepted",
        "not-signed",
        "ending",
        "first-order",
        "several-partners",
        "several-channels",
        "own-use",
        "enrol",
        "enrol-direct",
        "whole-story",
        "set-up",
        "direct-bill",
        "large",
        "sandbox",
        "sample-1",
        "sample-2",
        "sample-3",
        "sample-4",
        "sample-5",
        "sample-6",
        "sample-7",
        "sample-8",
    ];
    assert_eq!(ids, BTreeSet::from(expected));
    assert!(bundled::find("no-such-scenario").is_none());
}

/// What must be so in every World, whatever the policy says.
fn structure(start: &Start, world: &World) {
    let of = &start.bundled;
    for (id, organisation) in &world.organisations {
        assert_eq!(*id, organisation.id);
        assert!(
            organisation
                .country
                .as_ref()
                .is_some_and(|it| it.market().is_some()),
            "{of}: {id}"
        );
        if let Some(mpn) = &organisation.associated_mpn {
            assert!(
                organisation.mpn(mpn).is_some(),
                "{of}: {id} has no MPN ID {mpn}"
            );
        }
        if let Some(contact) = &organisation.primary_contact {
            assert_eq!(world.people[contact].organisation, *id, "{of}");
        }
    }
    let mut numbers = BTreeSet::new();
    for mpn in world.organisations.values().flat_map(|it| &it.mpn_ids) {
        assert!(
            numbers.insert(mpn.number.clone()),
            "{of}: MPN ID {} twice",
            mpn.number
        );
        assert_eq!(mpn.number.as_str().len(), 7, "{of}");
    }
    let mut names = BTreeSet::new();
    for organisation in world.organisations.values() {
        assert!(
            names.insert(&organisation.name),
            "{of}: {} twice",
            organisation.name
        );
    }
    for given in &start.givens {
        let date = match &given.event {
            Event::InvitationSent { invitation } => {
                assert_eq!(
                    world.people[&invitation.to].organisation, invitation.reseller,
                    "{of}"
                );
                invitation.sent
            }
            Event::PartnershipCreated { since, .. }
            | Event::ResellerRelationshipCreated { since, .. } => *since,
            Event::AgreementSigned { agreement } => agreement.signed,
            Event::SalesRecorded { sale } => sale.month,
            Event::DirectBillStepTaken { date, .. } => *date,
            Event::CustomerAgreementAccepted { agreement } => agreement.accepted,
            Event::SubscriptionCreated { subscription } => subscription.since,
            Event::CustomerInvitationSent { invitation } => invitation.sent,
            Event::OutsideServiceAdded { .. }
            | Event::OrganisationAdded { .. }
            | Event::PersonAdded { .. }
            | Event::MultiFactorSet { .. }
            | Event::TenantAdded { .. }
            | Event::TenantPlaced { .. } => continue,
            Event::CloudApplicationChanged { application } => application.applied,
            // A company without an account has neither a tenant nor anyone with a role.
            Event::ApplicationUpdated {
                organisation,
                application,
            } => {
                assert!(application.no_account, "{of}");
                assert_eq!(world.organisations[organisation].tenant_country, None);
                let mut staff = world.people_of(organisation);
                assert!(staff.all(|it| it.roles.is_empty()), "{of}");
                continue;
            }
            other => panic!("{of}: no check knows the given {other:?}"),
        };
        assert!(date >= Date::FIRST && date <= start.date, "{of}: {date}");
    }
}

/// Asks for a given what the policy would have answered on its own date, to anyone who could have
/// done it. Answers the rules that speak against it.
fn against(start: &Start, given: &Given) -> BTreeSet<String> {
    let (date, staff_of, action, invitation) = match &given.event {
        Event::InvitationSent { invitation: it } => {
            let action = invite(it.provider.as_str(), it.reseller.as_str(), it.to.as_str());
            (it.sent, it.provider.clone(), action, None)
        }
        Event::PartnershipCreated {
            provider,
            reseller,
            since,
        } => {
            let invitation = Invitation {
                id: "behind-it".into(),
                provider: provider.clone(),
                reseller: reseller.clone(),
                to: "".into(),
                sent: *since,
                state: InvitationState::Opened,
            };
            (
                *since,
                reseller.clone(),
                authorize("behind-it"),
                Some(invitation),
            )
        }
        Event::AgreementSigned { agreement: it } => (
            it.signed,
            it.organisation.clone(),
            sign(it.organisation.as_str()),
            None,
        ),
        Event::CloudApplicationChanged { application: it } => (
            it.applied,
            it.organisation.clone(),
            clouds::apply(it.organisation.as_str(), it.cloud),
            None,
        ),
        Event::ResellerRelationshipCreated {
            partner,
            tenant,
            since,
            ..
        } => {
            let all = start.givens.iter().map(|it| &it.event);
            let whole = World::after(start.date, all).unwrap();
            let to = whole.people_of(&whole.tenants[tenant].organisation).next();
            let to = to.unwrap().id.as_str();
            let action = customers::ask(partner.as_str(), tenant.as_str(), to, true);
            (*since, partner.clone(), action, None)
        }
        Event::CustomerAgreementAccepted { agreement: it } => {
            let partner = it.partner.clone().unwrap();
            let (of, tenant) = (partner.as_str(), it.tenant.as_str());
            let action = customers::confirm_agreement(of, tenant, it.accepted);
            (it.accepted, partner, action, None)
        }
        Event::SubscriptionCreated { subscription: it } => (
            it.since,
            it.seller.clone(),
            customers::order(it.seller.as_str(), it.tenant.as_str(), it.offer),
            None,
        ),
        _ => return BTreeSet::new(),
    };
    // What stands later in the list of givens than itself cannot have been there.
    let mut world = World::on(date);
    for earlier in start.givens.iter().take_while(|it| *it != given) {
        world.apply(earlier.event.clone()).unwrap();
    }
    if let Some(invitation) = invitation {
        world.apply(Event::InvitationSent { invitation }).unwrap();
    }
    fewest_failures(&world, &staff_of, &action)
}

fn fewest_failures(world: &World, staff_of: &OrganisationId, action: &Action) -> BTreeSet<String> {
    world
        .people_of(staff_of)
        .map(|person| ask(world, person.id.as_str(), action.clone()))
        .map(|decision| {
            let mut rules: BTreeSet<_> = failed(&decision).into_iter().collect();
            if !decision.is_permitted() && rules.is_empty() {
                rules.insert(format!("{:?}", decision.verdict));
            }
            rules
        })
        .min_by_key(BTreeSet::len)
        .unwrap_or_else(|| BTreeSet::from(["nobody works there".to_owned()]))
}

#[test]
fn every_given_could_have_come_about() {
    let mut checked = 0;
    let variants = samples::ALL.iter().flat_map(|sample| sample.variants);
    let starts = bundled::ALL.iter().map(bundled::Bundled::start);
    for start in starts.chain(variants.map(|it| it.start(1))) {
        let world = World::after(start.date, start.givens.iter().map(|it| &it.event)).unwrap();
        structure(&start, &world);
        for given in &start.givens {
            let expected: BTreeSet<_> = given.despite.iter().cloned().collect();
            assert_eq!(
                against(&start, given),
                expected,
                "{}: {:?}",
                start.bundled,
                given.event
            );
            checked += 1;
            if let Some(rule) = &given.despite {
                assert!(RULES.iter().any(|it| it.id == rule), "no rule {rule}");
            }
        }
    }
    assert!(checked > 100, "{checked}");
}

/// The check above finds a given that the policy speaks against.
#[test]
fn a_given_against_the_rules_is_found() {
    let start = bundled::find("other-market").unwrap().start();
    let given = start.givens.iter().find(|it| it.despite.is_some()).unwrap();
    assert_eq!(
        against(&start, given),
        BTreeSet::from(["R-PR-REGION".to_owned()])
    );
}

#[test]
fn connect_leads_from_the_request_to_new_business() {
    let mut play = Play::of("connect");
    let bare = play.ask("jun", business("contoso", "fabrikam"));
    assert_eq!(bare.verdict, Verdict::Blocked);
    play.connect();
    let partnership = play
        .scenario
        .world()
        .standing_partnership(&"contoso".into(), &"fabrikam".into())
        .unwrap();
    assert!(partnership.admin_access);
    assert_eq!(partnership.since, Date::USUAL);
    let unsigned = play.ask("jun", business("contoso", "fabrikam"));
    assert_eq!(unsigned.verdict, Verdict::Blocked);
    assert_eq!(
        act_remedies(&unsigned, "R-MPA-BLOCK-NEW"),
        [act_remedy("SignPartnerAgreement", "fabrikam", &["ana"])]
    );
    play.act("ana", sign("fabrikam"));
    for actor in ["jun", "ana"] {
        let decision = play.ask(actor, business("contoso", "fabrikam"));
        assert_eq!(decision.verdict, Verdict::Permitted);
    }
}

#[test]
fn the_first_order_takes_a_joint_invitation_and_the_customers_answer() {
    let mut play = Play::of("first-order");
    let order = || order_for("contoso", "fabrikam", "bank", "4200001");
    let early = play.ask("jun", order());
    assert_eq!(early.verdict, Verdict::Blocked);
    assert_eq!(
        failed(&early),
        ["R-CUST-BOTH", "R-CUST-NEEDSTWO", "R-MCA-BEFORE"]
    );
    play.act("ana", ask_jointly("fabrikam", "contoso", "bank", "uma"));
    let vic = play.ask("vic", accept("request-1", true));
    assert_eq!(failed(&vic), ["R-CUST-ACCEPTGA"]);
    play.act("uma", accept("request-1", true));
    play.act("jun", order());
    let sold = play.scenario.world().subscriptions.values().next().unwrap();
    assert_eq!(sold.seller.as_str(), "contoso");
    assert_eq!(sold.reseller, Some("fabrikam".into()));
}

#[test]
fn not_enrolled_is_repaired_by_the_whole_enrolment() {
    let mut play = Play::of("not-enrolled");
    let request = || invite("contoso", "wingtip", "eva");
    let decision = play.ask("jun", request());
    assert_eq!(decision.verdict, Verdict::Blocked);
    assert_eq!(failed(&decision), ["R-PR-PRECOND"]);
    assert_eq!(
        act_remedies(&decision, "R-PR-PRECOND"),
        [act_remedy("EnrollAsIndirectReseller", "wingtip", &["eva"])]
    );
    play.act("eva", enroll("wingtip", "tom"));
    assert_eq!(
        act_remedies(&play.ask("jun", request()), "R-PR-PRECOND"),
        [act_remedy("ConfirmEmail", "wingtip", &["tom"])]
    );
    play.act("tom", confirm("wingtip"));
    assert_eq!(
        act_remedies(&play.ask("jun", request()), "R-PR-PRECOND"),
        [act_remedy("ApproveEnrolment", "microsoft", &["robin"])]
    );
    play.act("robin", approve("wingtip"));
    play.act("jun", request());
    // Each step of the enrolment wrote to the primary contact, the request to the recipient.
    let mails: Vec<_> = play
        .scenario
        .world()
        .mails
        .iter()
        .map(|it| it.to.as_str())
        .collect();
    assert_eq!(mails, ["tom", "tom", "tom", "eva"]);
}

#[test]
fn other_market_is_forbidden_with_the_documented_ways_round_it() {
    let play = Play::of("other-market");
    for (actor, action) in [
        ("ana", authorize("from-canada")),
        ("kim", invite("tailspin", "fabrikam", "ana")),
    ] {
        let decision = play.ask(actor, action);
        assert_eq!(decision.verdict, Verdict::Forbidden);
        assert_eq!(failed(&decision), ["R-PR-REGION"]);
        let found = finding(&decision, "R-PR-REGION").unwrap();
        assert_eq!(
            found.checks[0].alternatives,
            ["provider-in-market", "account-in-market"]
        );
    }
    assert!(play.ask("ana", open("from-canada")).is_permitted());
}

#[test]
fn mpn_country_is_repaired_by_a_location_in_the_country() {
    let mut play = Play::of("mpn-country");
    let decision = play.ask("ana", associate("fabrikam", "4200007"));
    assert_eq!(decision.verdict, Verdict::Blocked);
    assert_eq!(failed(&decision), ["R-ENR-MPNCOUNTRY"]);
    assert_eq!(
        act_remedies(&decision, "R-ENR-MPNCOUNTRY"),
        [act_remedy("AddMpnLocation", "fabrikam", &["ana"])]
    );
    let decision = play.ask("ana", sign("fabrikam"));
    assert_eq!(decision.verdict, Verdict::Blocked);
    assert_eq!(failed(&decision), ["R-ENR-MPNPOSTPONE"]);
    let decision = play.ask("ana", associate("fabrikam", "4200000"));
    assert_eq!(
        failed(&decision),
        ["R-ENR-MPNLOCATION"],
        "the global one does not do"
    );

    play.act("ana", add_location("fabrikam", "FR"));
    let fabrikam = &play.scenario.world().organisations[&OrganisationId::new("fabrikam")];
    let new = fabrikam.mpn_ids.last().unwrap().clone();
    assert_eq!(new.country, Country::new("FR"));
    play.act("ana", associate("fabrikam", new.number.as_str()));
    play.act("ana", sign("fabrikam"));
}

#[test]
fn an_mpn_id_in_partner_membership_center_is_moved_first() {
    let mut play = Play::of("mpn-country");
    let decision = play.ask("ida", associate("proseware", "4210001"));
    assert_eq!(decision.verdict, Verdict::Blocked);
    assert_eq!(
        act_remedies(&decision, "R-ENR-MPNINPC"),
        [act_remedy("MoveMpnId", "proseware", &["ida"])]
    );
    play.act("ida", move_mpn("proseware", "4210001"));
    play.act("ida", associate("proseware", "4210001"));
    play.act("ida", sign("proseware"));
}

#[test]
fn who_is_no_global_admin_passes_the_invitation_on() {
    let mut play = Play::of("not-global-admin");
    let decision = play.ask("leo", authorize("invitation-1"));
    assert_eq!(decision.verdict, Verdict::Blocked);
    assert_eq!(failed(&decision), ["R-PR-ACCEPTROLE"]);
    let check = &finding(&decision, "R-PR-ACCEPTROLE").unwrap().checks[0];
    assert_eq!(
        check.remedies[0],
        Remedy::ContinueAs {
            people: vec!["ana".into()]
        }
    );
    play.act("ana", authorize("invitation-1"));
}

#[test]
fn an_invitation_is_not_accepted_twice() {
    let play = Play::of("already-accepted");
    let decision = play.ask("ana", authorize("invitation-1"));
    assert_eq!(decision.verdict, Verdict::Forbidden);
    assert_eq!(failed(&decision), ["R-PR-AUTHORIZE", "SIM-ACCEPT-ONCE"]);
    let check = &finding(&decision, "R-PR-AUTHORIZE").unwrap().checks[0];
    assert_eq!(check.fact, "not-connected");
    assert!(play.ask("leo", open("invitation-1")).is_permitted());
}

#[test]
fn not_signed_does_business_for_one_more_day() {
    let mut play = Play::of("not-signed");
    assert_eq!(play.scenario.world().date, on(2020, 1, 31));
    assert!(
        play.ask("ana", business("contoso", "fabrikam"))
            .is_permitted()
    );
    play.act("ana", wait(on(2020, 2, 1)));
    let decision = play.ask("ana", business("contoso", "fabrikam"));
    assert_eq!(decision.verdict, Verdict::Blocked);
    assert_eq!(
        failed(&decision),
        ["R-MPA-ALL", "R-MPA-BLOCK-NEW", "R-ENR-IR-THREE"]
    );
    play.act("ana", sign("fabrikam"));
    assert!(
        play.ask("ana", business("contoso", "fabrikam"))
            .is_permitted()
    );
}

#[test]
fn ending_changes_its_way_on_29_june_2020() {
    let by_ticket = |play: &mut Play| {
        play.act("ana", ticket("fabrikam", "contoso", "fabrikam"));
        let id = play
            .scenario
            .world()
            .tickets
            .keys()
            .next_back()
            .unwrap()
            .clone();
        play.act("robin", support::actions::close(id.as_str()));
        let world = play.scenario.world();
        assert!(
            world
                .standing_partnership(&"contoso".into(), &"fabrikam".into())
                .is_none()
        );
    };
    let mut play = Play::of("ending");
    let decision = play.ask("jun", remove("contoso", "fabrikam"));
    assert_eq!(decision.verdict, Verdict::Blocked);
    assert_eq!(failed(&decision), ["R-PR-END-TICKET"]);
    by_ticket(&mut play);

    let mut play = Play::of("ending");
    play.act("jun", wait(on(2020, 6, 29)));
    let mails = play.scenario.world().mails.len();
    play.act("jun", remove("contoso", "fabrikam"));
    // The provider must tell the other side itself.
    assert_eq!(play.scenario.world().mails.len(), mails);
    let ended = play
        .scenario
        .world()
        .partnership(&"contoso".into(), &"fabrikam".into());
    assert_eq!(ended.unwrap().ended, Some(on(2020, 6, 29)));

    let mut play = Play::of("ending");
    play.act("jun", wait(on(2021, 1, 1)));
    by_ticket(&mut play);
}

/// Who applies in time wins a customer in Germany's cloud; from 29 October 2018 nobody does.
#[test]
fn germany_takes_customers_until_it_is_closed() {
    let mut play = Play::of("germany-open");
    let customer = || clouds::add_in("alpine", Cloud::Germany, "AT");
    let early = play.ask("val", customer());
    assert_eq!(failed(&early), ["R-NC-APPLY"]);
    play.act("val", clouds::apply("alpine", Cloud::Germany));
    play.act("robin", clouds::decide("alpine", Cloud::Germany, true));
    play.act("val", customer());
    play.act("val", wait(on(2018, 10, 28)));
    assert!(play.ask("val", customer()).is_permitted());
    play.act("val", wait(on(2018, 10, 29)));
    let late = play.ask("val", customer());
    assert_eq!(late.verdict, Verdict::Forbidden);
    assert_eq!(failed(&late), ["R-NC-DE-CLOSED"]);
    // Who is there already stays a customer.
    let more = customers::order("proseware", "bank", Offer::License);
    assert!(play.ask("ida", more).is_permitted());
}

/// Resellers without an agreement get a reminder each month end from September 2020 on.
#[test]
fn who_has_not_signed_is_reminded() {
    let mut play = Play::of("not-signed");
    play.act("ana", wait(on(2020, 9, 29)));
    assert!(play.scenario.world().mails.is_empty());
    play.act("ana", wait(on(2020, 9, 30)));
    let to: Vec<_> = play
        .scenario
        .world()
        .mails
        .iter()
        .map(|it| it.to.to_string())
        .collect();
    assert_eq!(to, ["ana", "ida"]);
    play.act("ana", sign("fabrikam"));
    play.act("ana", wait(on(2020, 12, 15)));
    let last = play.scenario.world().mails.last().unwrap();
    assert_eq!((last.to.as_str(), last.date), ("ida", on(2020, 11, 30)));
    assert_eq!(play.scenario.world().mails.len(), 3);
}

#[test]
fn the_large_world_has_twenty_sixty_and_a_hundred_and_twenty() {
    let play = Play::of("large");
    let count = |kind| {
        let all = play.scenario.world().organisations.values();
        all.filter(|it| it.kind == kind).count()
    };
    assert_eq!(count(Kind::IndirectProvider), 20);
    assert_eq!(count(Kind::IndirectReseller), 60);
    assert_eq!(count(Kind::Customer), 120);
    let all = play.scenario.world().partnerships.values();
    assert_eq!(all.map(litemap::LiteMap::len).sum::<usize>(), 66);
}

/// Whoever opens it has long lists of their own: resellers, customers, and subscriptions in several
/// states, most of them sold through a reseller.
#[test]
fn the_first_provider_of_the_large_world_is_busy() {
    let play = Play::of("large");
    let world = play.scenario.world();
    let (provider, today) = (OrganisationId::new("p0"), world.date);
    let resellers = world.partnerships_of(&provider).count();
    let customers = world
        .relationships
        .values()
        .flat_map(litemap::LiteMap::values)
        .filter(|it| it.partner == provider)
        .count();
    assert_eq!((resellers, customers), (24, 40));
    let sold: Vec<_> = world.subscriptions.values().collect();
    assert!(sold.iter().all(|it| it.seller == provider));
    let count = |of: &dyn Fn(&Subscription) -> bool| sold.iter().filter(|it| of(it)).count();
    assert_eq!(count(&|_| true), 80);
    assert_eq!(count(&|it| it.reseller.is_none()), 10);
    assert_eq!(count(&|it| !it.suspended), 72);
    for (there, many) in [(Some(true), 76), (None, 3), (Some(false), 1)] {
        assert_eq!(count(&|it| it.is_there(today) == there), many, "{there:?}");
    }
    let offers: BTreeSet<_> = sold.iter().map(|it| it.offer).collect();
    assert_eq!(offers.len(), Offer::ALL.len() - 1);
    let waiting = world
        .invitations
        .values()
        .filter(|it| it.provider == provider);
    assert_eq!(waiting.count(), 3);
    // Its start is kept in the browser, where five megabytes are for everything.
    let start = partner_lab::domain::write(play.scenario.start());
    assert!(start.len() < 250_000, "{}", start.len());
}

/// Its text names both, and so do the pages of the customer.
#[test]
fn several_partners_begins_with_licences_that_are_sold_for_the_reseller() {
    let play = Play::of("several-partners");
    let sold = play.scenario.world().subscriptions.values().next().unwrap();
    let through = sold.reseller.as_ref().zip(sold.mpn.as_ref());
    let through = through.map(|(reseller, mpn)| (reseller.as_str(), mpn.as_str()));
    assert_eq!(through, Some(("fabrikam", "4200001")));
}

//! The day before, the day itself and the day after each date since when a rule counts.

use partner_lab::domain::{Begins, Date, MpnKind, Outcome, Remedy, Verdict};
use partner_lab::policy::RULES;

use super::listing::denials;
use super::support::actions::{associate, business, remove, ticket};
use super::support::{ask, cast, failed, finding, on, verdict, world};

const AGREEMENT: Date = on(2020, 2, 1);
const PORTAL: Date = on(2020, 6, 29);
const ACCOUNT: Date = on(2021, 1, 22);

fn begins(rule: &str) -> Begins {
    RULES.iter().find(|it| it.id == rule).unwrap().begins
}

#[test]
fn these_rules_and_no_others_switch_on_at_a_date() {
    let switched: Vec<_> = RULES
        .iter()
        .filter_map(|rule| match rule.begins {
            Begins::InForceSince(date) => Some((rule.id, date)),
            Begins::FirstStated(_) => None,
        })
        .collect();
    assert_eq!(
        switched,
        [
            ("R-PR-END-SELF", PORTAL),
            ("R-MPA-ALL", AGREEMENT),
            ("R-MPA-BLOCK-NEW", AGREEMENT),
            ("R-ENR-IR-THREE", AGREEMENT),
            ("R-ENR-REGID", on(2021, 4, 19)),
            ("R-ENR-OCT2020", on(2020, 10, 1)),
            ("R-MPA-BLOCK-MPN", AGREEMENT),
            ("R-CUST-REMOVE-IR", PORTAL),
            ("R-MCA-BEFORE", on(2018, 11, 7)),
            ("R-MCA-SCOPE", on(2018, 11, 7)),
            ("R-MCA-CONFIRM", on(2018, 11, 7)),
            ("R-MCA-ATTEST", on(2019, 10, 1)),
            ("R-MCA-DIRECT", on(2020, 2, 3)),
            ("R-TX-LEGACYAZ", on(2021, 7, 21)),
            ("R-CUST-REGNUM", on(2020, 11, 17)),
            ("R-ROLE-MFA", on(2019, 8, 1)),
            ("R-DB-CLOSED2018", on(2018, 2, 19)),
            ("R-DB-REVENUE", on(2020, 10, 27)),
            ("R-DB-12MONTHS", on(2021, 4, 15)),
            ("R-DB-REVCHECK", on(2020, 10, 27)),
            ("R-DB-SUPPORT", on(2018, 8, 31)),
            ("R-DB-INFRA", on(2018, 8, 31)),
            ("R-DB-FIRSTLINE", on(2018, 8, 31)),
            ("R-DB-SIGN", on(2018, 8, 31)),
            ("R-DB-MPN", on(2018, 8, 31)),
            ("R-DB-MANAGED", on(2018, 8, 31)),
            ("R-DB-EXISTING", on(2021, 1, 1)),
            ("R-TX-RETURN", on(2021, 6, 1)),
        ]
    );
}

#[test]
fn a_rule_in_force_since_a_date_counts_from_that_day_on() {
    let mut seen = 0;
    for (rule, example) in denials() {
        let Begins::InForceSince(since) = begins(&rule) else {
            continue;
        };
        seen += 1;
        let before = example.on(since.plus_days(-1));
        assert!(finding(&before, &rule).is_none(), "{rule} the day before");
        // Nothing else asks for the same before, but what these say.
        let others: &[&str] = match rule.as_str() {
            // Another way counts until then, or none is described.
            "R-PR-END-SELF" => &["R-PR-END-TICKET"],
            "R-CUST-REMOVE-IR" => &["SIM-NOT-YET-REMOVE"],
            "R-MCA-DIRECT" => &["SIM-NOT-YET-MCA"],
            // A confirmation lacks what each lacks at every date.
            "R-MCA-CONFIRM" => &["SIM-FORM"],
            "R-MCA-ATTEST" => &["R-MCA-CONFIRM"],
            _ => &[],
        };
        assert_eq!(failed(&before), others, "{rule} the day before");
        for date in [since, since.plus_days(1)] {
            let decision = example.on(date);
            let found = finding(&decision, &rule).unwrap();
            assert_eq!(found.outcome, Outcome::Fails, "{rule} on {date}");
            let citation = decision.rules.of(&rule).unwrap();
            assert_eq!(citation.begins, Begins::InForceSince(since));
        }
    }
    assert_eq!(seen, 28);
}

#[test]
fn a_rule_first_stated_on_a_date_counts_before_it_and_says_so() {
    for (rule, example) in denials() {
        let Begins::FirstStated(stated) = begins(&rule) else {
            continue;
        };
        // The simulator's own demands were stated by nobody.
        // One of two texts of R-DAP-SUPPORTREQ counts from a later date on.
        // That of R-NC-DE-CLOSED is the end of what an older text offers. What R-TR-MCAKEEP is about
        // begins before what it says. R-MPA-ENF-IR is the announcement of a block to come.
        let later = [
            "R-DAP-SUPPORTREQ",
            "R-NC-DE-CLOSED",
            "R-TR-MCAKEEP",
            "R-MPA-ENF-IR",
        ]
        .contains(&rule.as_str());
        if rule.starts_with("SIM-") || later {
            continue;
        }
        for date in [stated.plus_days(-1), stated, stated.plus_days(1)] {
            let decision = example.on(date);
            let found = finding(&decision, &rule).unwrap_or_else(|| panic!("{rule} on {date}"));
            assert_eq!(found.outcome, Outcome::Fails, "{rule} on {date}");
            let citation = decision.rules.of(&rule).unwrap();
            assert_eq!(citation.begins, Begins::FirstStated(stated), "{rule}");
        }
    }
}

#[test]
fn new_business_needs_both_signatures_from_the_first_of_february_2020_on() {
    let connected = || cast().connected("contoso", "fabrikam", on(2018, 3, 1));
    let signed = on(2019, 11, 4);
    let neither = connected();
    let reseller = connected().signed("fabrikam", signed);
    let provider = connected().signed("contoso", signed);
    let both = connected()
        .signed("contoso", signed)
        .signed("fabrikam", signed);
    let of_reseller = vec!["R-MPA-ALL", "R-MPA-BLOCK-NEW", "R-ENR-IR-THREE"];
    let table = [
        (neither, of_reseller.clone()),
        (provider, of_reseller),
        (reseller, vec!["R-MPA-ALL"]),
        (both, vec![]),
    ];
    for (givens, fails) in table {
        for actor in ["ana", "jun"] {
            let on_day = |date| {
                let world = world(givens.clone(), date);
                verdict(&world, actor, business("contoso", "fabrikam"))
            };
            assert_eq!(
                on_day(AGREEMENT.plus_days(-1)),
                (Verdict::Permitted, vec![])
            );
            let expected = if fails.is_empty() {
                Verdict::Permitted
            } else {
                Verdict::Blocked
            };
            for date in [AGREEMENT, AGREEMENT.plus_days(1), on(2021, 12, 31)] {
                let (verdict, failed) = on_day(date);
                assert_eq!(
                    (verdict, &failed),
                    (expected, &fails.iter().map(|it| (*it).to_owned()).collect())
                );
            }
        }
    }
}

#[test]
fn a_provider_removes_a_reseller_in_the_portal_from_29_june_2020_on() {
    let on_day = |date| {
        let givens = cast().connected("contoso", "fabrikam", on(2018, 3, 1));
        world(givens, date)
    };
    let asked = || remove("contoso", "fabrikam");

    let before = on_day(PORTAL.plus_days(-1));
    let decision = ask(&before, "jun", asked());
    assert_eq!(decision.verdict, Verdict::Blocked);
    assert_eq!(failed(&decision), ["R-PR-END-TICKET"]);
    let found = finding(&decision, "R-PR-END-TICKET").unwrap();
    assert_eq!(found.checks[0].alternatives, ["support-ticket"]);
    assert_eq!(found.checks[0].remedies, [Remedy::Wait { until: PORTAL }]);
    // Who may do it in the portal is no question yet.
    assert_eq!(verdict(&before, "mia", asked()).1, ["R-PR-END-TICKET"]);

    for date in [PORTAL, PORTAL.plus_days(1)] {
        let world = on_day(date);
        assert_eq!(
            verdict(&world, "jun", asked()),
            (Verdict::Permitted, vec![])
        );
        let (verdict, failed) = verdict(&world, "mia", asked());
        assert_eq!(verdict, Verdict::Blocked);
        assert_eq!(failed, ["R-PR-END-SELF"]);
    }
    // A reseller that wants to leave uses a ticket on every day, the provider until it can do it.
    for date in [PORTAL.plus_days(-1), PORTAL, PORTAL.plus_days(1)] {
        for (actor, side) in [("jun", "contoso"), ("leo", "fabrikam")] {
            let decision = ask(&on_day(date), actor, ticket(side, "contoso", "fabrikam"));
            if side == "fabrikam" || date < PORTAL {
                assert_eq!(decision.verdict, Verdict::Permitted, "{side} {date}");
            } else {
                assert_eq!(decision.verdict, Verdict::Forbidden, "{side} {date}");
                let found = finding(&decision, "R-PR-END-TICKET").unwrap();
                assert_eq!(found.checks[0].alternatives, ["removal-in-portal"]);
            }
        }
    }
}

#[test]
fn the_mpn_id_lies_in_the_country_of_the_tenant_and_from_22_january_2021_of_the_account() {
    let on_day = |date| {
        let givens = cast()
            .mpn("fabrikam", "4200034", MpnKind::Location, "ES")
            .but("fabrikam", |it| {
                it.tenant_country = Some(partner_lab::domain::Country::new("ES"));
            });
        world(givens, date)
    };
    let (french, spanish) = ("4200001", "4200034");
    let table = [
        (
            ACCOUNT.plus_days(-1),
            spanish,
            french,
            "mpn-in-tenant-country",
        ),
        (ACCOUNT, french, spanish, "mpn-in-account-country"),
        (
            ACCOUNT.plus_days(1),
            french,
            spanish,
            "mpn-in-account-country",
        ),
    ];
    for (date, right, wrong, fact) in table {
        let world = on_day(date);
        assert_eq!(
            verdict(&world, "ana", associate("fabrikam", right)),
            (Verdict::Permitted, vec![])
        );
        let decision = ask(&world, "ana", associate("fabrikam", wrong));
        assert_eq!(decision.verdict, Verdict::Blocked, "{date}");
        assert_eq!(failed(&decision), ["R-ENR-MPNCOUNTRY"], "{date}");
        assert_eq!(
            finding(&decision, "R-ENR-MPNCOUNTRY").unwrap().checks[0].fact,
            fact
        );
    }
}

/// The lens looks at the same World under another date.
#[test]
fn looking_as_of_another_date_moves_the_rules_and_not_the_world() {
    use partner_lab::domain::{PersonId, Question};
    use partner_lab::policy::decide;
    let world = world(
        cast().connected("contoso", "fabrikam", on(2018, 3, 1)),
        Date::USUAL,
    );
    for (as_of, expected) in [
        (None, Verdict::Blocked),
        (Some(AGREEMENT), Verdict::Blocked),
        (Some(AGREEMENT.plus_days(-1)), Verdict::Permitted),
    ] {
        let decision = decide(
            &world,
            &Question {
                actor: PersonId::new("ana"),
                action: business("contoso", "fabrikam"),
                as_of,
            },
        );
        assert_eq!(decision.verdict, expected, "{as_of:?}");
        assert_eq!(decision.date, as_of.unwrap_or(Date::USUAL));
    }
}

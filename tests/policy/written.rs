//! What is kept: mails and reasons read back as they were written, and time goes one way.

use partner_lab::domain::{
    AccountSuspensionReason, Date, Event, Mail, MailKind, SuspensionReason, WorldError, read, write,
};

use super::support::actions::suspend_for;
use super::support::customers::market;
use super::support::{on, world};

fn mail(kind: MailKind) -> Mail {
    Mail {
        id: "mail".into(),
        from: "contoso".into(),
        to: "ana".into(),
        date: on(2021, 5, 3),
        kind,
    }
}

#[test]
fn every_mail_reads_back_as_it_was_written() {
    let text = || "Hello".to_owned();
    for (kind, written) in [
        (
            MailKind::PartnershipInvitation {
                invitation: "i".into(),
                text: text(),
            },
            r#"{"PartnershipInvitation":{"invitation":"i","text":"Hello"}}"#,
        ),
        (
            MailKind::CustomerInvitation {
                invitation: "i".into(),
                text: text(),
            },
            r#"{"CustomerInvitation":{"invitation":"i","text":"Hello"}}"#,
        ),
        (
            MailKind::Message {
                subject: "S".to_owned(),
                text: text(),
            },
            r#"{"Message":{"subject":"S","text":"Hello"}}"#,
        ),
        (MailKind::EmailVerification, r#""EmailVerification""#),
        (MailKind::TemporaryPassword, r#""TemporaryPassword""#),
        (MailKind::AzureTransferAsked, r#""AzureTransferAsked""#),
    ] {
        let mail = mail(kind);
        let text = write(&mail);
        assert!(text.contains(&format!("\"kind\":{written}")), "{text}");
        assert_eq!(read::<Mail>(&text), Ok(mail));
    }
    let unknown = write(&mail(MailKind::EmailVerification)).replace("EmailVerification", "Nothing");
    assert!(read::<Mail>(&unknown).is_err());
}

#[test]
fn reasons_are_told_apart_in_what_is_kept() {
    for reason in AccountSuspensionReason::ALL {
        let asked = suspend_for("fabrikam", Some(reason));
        let text = write(&asked);
        assert!(text.contains(&format!("\"{}\"", reason.id())), "{text}");
        assert_eq!(read(&text), Ok(asked));
    }
    let ids = AccountSuspensionReason::ALL.map(AccountSuspensionReason::id);
    assert_eq!(ids, ["overdue", "abuse", "provider", "profile"]);
    let ids = SuspensionReason::ALL.map(SuspensionReason::id);
    assert_eq!(ids, ["customer-request", "non-payment", "fraud"]);
}

#[test]
fn time_stands_or_goes_on_and_never_goes_back() {
    let mut world = world(market(), Date::USUAL);
    let moved = |days| Event::PolicyDateMoved {
        date: Date::USUAL.plus_days(days),
    };
    assert_eq!(world.apply(moved(0)), Ok(()));
    assert_eq!(world.apply(moved(1)), Ok(()));
    let back = world.apply(moved(0));
    assert_eq!(back, Err(WorldError::BackInTime(Date::USUAL)));
    assert_eq!(world.date, Date::USUAL.plus_days(1));
}

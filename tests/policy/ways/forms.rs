//! In forms about customers.

use partner_lab::domain::{Action, Date, Offer, TenantKind};

use super::super::support::customers::{
    add, add_for, ask, ask_jointly, change_seats, confirm_agreement, create_tenant, order,
    order_for, record, register,
};
use super::super::support::dealings::{
    accept_transfer, azure, check, mail, request_azure_transfer,
};
use super::super::support::world;
use super::lead;

#[test]
#[expect(clippy::too_many_lines, reason = "one row for each field")]
fn what_does_not_fit_in_a_form_about_customers_is_typed_again() {
    let world = world(
        azure().tenant("fabrikam", "shared", TenantKind::SharedServices),
        Date::USUAL,
    );
    let nameless = |mut action: Action| {
        if let Action::AddCustomer { name, .. } | Action::AddCustomerForReseller { name, .. } =
            &mut action
        {
            *name = Some(" ".to_owned());
        }
        action
    };
    let signed_by = |by: &str, at: &str| Action::ConfirmCustomerAgreement {
        partner: Some("alpine".into()),
        tenant: Some("bank".into()),
        signer: Some(by.to_owned()),
        email: Some(at.to_owned()),
        phone: None,
        accepted: Some(Date::USUAL),
        kind: None,
    };
    let calling = |phone: &str| Action::RecordRegistration {
        partner: Some("alpine".into()),
        tenant: Some("bank".into()),
        number: Some("123".to_owned()),
        phone: Some(phone.to_owned()),
    };
    for (actor, action, fact, field) in [
        (
            "val",
            nameless(add("alpine", "AT", true)),
            "customer-named",
            "name",
        ),
        (
            "jun",
            nameless(add_for("contoso", "fabrikam", "FR")),
            "customer-named",
            "name",
        ),
        (
            "ana",
            ask("fabrikam", "bank", "ana", true),
            "recipient-at-customer",
            "recipient",
        ),
        (
            "ana",
            ask_jointly("fabrikam", "contoso", "bank", "ana"),
            "recipient-at-customer",
            "recipient",
        ),
        (
            "val",
            signed_by("", "uma@woodgrove.example"),
            "signer-named",
            "signer",
        ),
        (
            "val",
            signed_by("Uma Reed", "uma"),
            "signer-named",
            "signer",
        ),
        (
            "val",
            signed_by(" Uma ", "uma@woodgrove.example"),
            "signer-named",
            "signer",
        ),
        (
            "val",
            confirm_agreement("alpine", "bank", Date::USUAL.plus_days(1)),
            "accepted-by-today",
            "accepted",
        ),
        (
            "val",
            register("alpine", "bank", ""),
            "number-given",
            "number",
        ),
        (
            "val",
            register("alpine", "bank", "1-2"),
            "number-readable",
            "number",
        ),
        ("val", calling("call us"), "phone-given", "phone"),
        (
            "jun",
            change_seats("seats", 0),
            "quantity-given",
            "quantity",
        ),
        (
            "jun",
            order_for("contoso", "fabrikam", "bank", "4999999"),
            "mpn-of-reseller",
            "mpn",
        ),
        (
            "jun",
            record("seats", "fabrikam", "4999999"),
            "mpn-of-reseller",
            "mpn",
        ),
        (
            "nia",
            request_azure_transfer("theirs", "northwind", false),
            "talked",
            "talked",
        ),
        (
            "val",
            accept_transfer("written", false),
            "form-signed",
            "signed",
        ),
        ("ana", mail("fabrikam", "uma", ""), "mail-written", "text"),
        ("jun", check("contoso", "", ""), "one-id-given", "mpn"),
        ("jun", check("contoso", "4999999", ""), "check-2200", "mpn"),
        ("jun", check("contoso", "4310001", ""), "check-2204", "mpn"),
        (
            "jun",
            check("contoso", "", "nowhere.example"),
            "check-2205",
            "tenant",
        ),
        (
            "leo",
            create_tenant("fabrikam", TenantKind::Customer),
            "tenant-for-own-use",
            "kind",
        ),
        (
            "ana",
            order("fabrikam", "shared", Offer::License),
            "offer-fits-tenant",
            "offer",
        ),
    ] {
        lead(&world, actor, action, fact, &[&format!("type {field}")]);
    }
}

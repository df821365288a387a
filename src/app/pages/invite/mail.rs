//! The second step of an invitation: alone or with a provider, to whom, and the mail.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::pages::customer_request::for_tenant;
use crate::app::pages::letter::{Letter, both, naming, rights_asked as asked};
use crate::app::pages::mail_form::{MailForm, waits};
use crate::app::route::Page;
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, card, quiet, select_of};
use crate::domain::{Action, Date, OrganisationId, Question, TenantId};
use crate::i18n::{Arg, Key, key};
use crate::platform::browser::{fragment, go_from};

/// The request while its mail is written.
pub(super) struct Draft {
    partner: OrganisationId,
    resells: bool,
    /// Whether the relationship stands without admin rights, which the request brings back.
    again: bool,
    tenant: TenantId,
    customer: OrganisationId,
    /// The provider that asks along; empty when the partner asks alone.
    with: RwSignal<String>,
    /// Whether admin rights are asked for: what is in the field of a tick, kept with the mail.
    rights: RwSignal<String>,
    mail: MailForm,
}

impl Draft {
    /// The mail as the texts have it, to the first person there. A reseller asks with its first
    /// provider.
    pub(super) fn new(app: App, tenant: TenantId) -> Option<Self> {
        let at = app.me.get_untracked()?.1;
        let customer = app
            .world_now(|world| Some(world.tenants.get(&tenant)?.organisation.clone()))
            .flatten()?;
        let again = app.world_now(|world| {
            let held = world.standing_relationship(&at.id, &tenant);
            held.is_some_and(|it| !it.admin_rights)
        });
        let again = again == Some(true);
        let first = untrack(|| providers(app, &at.id)).into_iter().next();
        let first = first.filter(|_| !again);
        let first = first.map(|it| it.to_string()).unwrap_or_default();
        let of = (&at.id, &customer, &tenant);
        let text = untrack(|| prepared(app, of, again, &first, true));
        let page = Page::Accept(at.id.clone());
        let mail = MailForm::new(app, &customer, page, &text);
        Some(Self {
            resells: at.resells(),
            again,
            partner: at.id,
            tenant,
            customer,
            with: app.field("with", &first),
            rights: app.field("rights", ASKED),
            mail,
        })
    }

    /// The text as it is prepared for what is chosen.
    fn prepared(&self, app: App) -> String {
        let of = (&self.partner, &self.customer, &self.tenant);
        let rights = self.rights.get() == ASKED;
        prepared(app, of, self.again, &self.with.get(), rights)
    }
}

/// The text of a request as it is prepared: from whom, to whom, for which tenant.
fn prepared(
    app: App,
    (partner, customer, tenant): (&OrganisationId, &OrganisationId, &TenantId),
    again: bool,
    with: &str,
    rights: bool,
) -> String {
    let text = if again {
        app.draft(Letter::Rights, partner, customer)
    } else {
        app.relationship(partner, customer, with, rights)
    };
    let sentence = for_tenant(app, tenant).unwrap_or_default();
    naming(&text, "", &sentence)
}

/// What the field of the tick has while it is ticked.
const ASKED: &str = "yes";

const fn letter(again: bool) -> Letter {
    if again {
        Letter::Rights
    } else {
        Letter::Relationship
    }
}

/// What the request is, and what it is for.
pub(super) fn title(app: App, draft: &Draft) -> (String, Key) {
    if draft.resells && !draft.with.get().is_empty() {
        (app.word("action.InviteCustomerJointly"), key::INVITE_LEAD)
    } else if draft.again {
        (app.t(key::CUSTOMER_RIGHTS_AGAIN), key::INVITE_AGAIN_LEAD)
    } else {
        let name = app.word("action.RequestResellerRelationship");
        (name, key::INVITE_LEAD)
    }
}

/// The providers that a reseller is connected with.
fn providers(app: App, reseller: &OrganisationId) -> Vec<OrganisationId> {
    app.world(|world| world.providers_of(reseller))
        .unwrap_or_default()
}

/// The second step: to whom, and the mail.
pub(super) fn mail(app: App, draft: &Draft) -> Element {
    let question = question(app, draft);
    let decision = app.decide_one(question.as_ref());
    let (what, _) = title(app, draft);
    let refused = decision.as_ref().filter(|it| !it.is_permitted());
    let refused = refused.map(|it| explained(app, &what, question.as_ref(), it));
    // Whoever asks for rights alone comes from the customer's page.
    let from = if draft.again {
        Page::Customer(draft.tenant.clone())
    } else {
        Page::Customers
    };
    let (here, list) = (fragment(), app.here(from));
    let done = ActionButton::new(app, question, decision.as_ref(), app.t(key::REQUEST_DONE))
        .primary()
        .then(move || {
            MailForm::sent(app);
            go_from(&here, list.trim_start_matches('#'));
        });
    let company = Arg::from(app.organisation_name(&draft.customer));
    let with = draft.with.get();
    let sent = waiting(app, &draft.partner, &draft.tenant, Some(&with));
    let card = card(app.fill(key::REQUEST_MAIL, &[("company", company)]))
        .with(waits(app, sent))
        .with(draft.resells.then(|| together(app, draft)))
        .with(rights(app, draft));
    let subject = app.subject(letter(draft.again), &draft.partner, &draft.customer);
    draft
        .mail
        .fill(app, card, (&subject, &draft.prepared(app)), done)
        .with(refused)
}

/// Since when a request waits for an answer; one with this provider, where it matters who asked along.
pub(super) fn waiting(
    app: App,
    partner: &OrganisationId,
    tenant: &TenantId,
    with: Option<&str>,
) -> Option<Date> {
    let since = app.world(|world| {
        let mut all = world.customer_invitations.values();
        let waiting = all.find(|it| {
            let provider = it.provider.as_ref().map_or("", OrganisationId::as_str);
            !it.accepted
                && it.tenant == *tenant
                && it.partner == *partner
                && with.is_none_or(|with| provider == with)
        });
        waiting.map(|it| it.sent)
    });
    since.flatten()
}

/// Whether this mail can go. Its text is judged without the link.
fn question(app: App, draft: &Draft) -> Option<Question> {
    let written = draft.mail.written(app);
    let with = draft.with.get();
    let (partner, tenant) = (Some(draft.partner.clone()), Some(draft.tenant.clone()));
    let (recipient, text) = (written.to, written.text);
    let link_kept = Some(written.link_kept);
    app.question(if draft.resells && !with.is_empty() {
        Action::InviteCustomerJointly {
            reseller: partner,
            provider: Some(OrganisationId::new(with)),
            tenant,
            recipient,
            text,
            link_kept,
        }
    } else {
        Action::RequestResellerRelationship {
            partner,
            tenant,
            recipient,
            admin_rights: Some(draft.rights.get() == ASKED),
            text,
            link_kept,
        }
    })
}

/// Who asks along with a reseller.
fn together(app: App, draft: &Draft) -> Element {
    let mut options = Vec::new();
    for it in providers(app, &draft.partner) {
        options.push((
            it.to_string(),
            app.fill_one(key::INVITE_WITH, "provider", app.organisation_name(&it)),
        ));
    }
    options.push((String::new(), app.t(key::INVITE_ALONE)));
    let (with, mail) = (draft.with, draft.mail.text());
    let (partner, rights) = (draft.partner.clone(), draft.rights);
    let choose = move |id: String| {
        let before = with.get_untracked();
        let (old, new) = (both(app, &before), both(app, &id));
        let rights = rights.get_untracked() == ASKED;
        let [was, is] = [&before, &id].map(|with| asked(app, &partner, with, rights));
        mail.update(|text| *text = naming(text, &old, &new).replace(&was, &is));
        with.set(id);
    };
    worded("label", app.t(key::INVITE_HOW)).with(select_of(with.get(), options, choose))
}

/// A joint request asks for the reseller's admin rights, and so does one that brings them back; any
/// other may ask for them.
fn rights(app: App, draft: &Draft) -> Markup {
    if draft.resells && !draft.with.get().is_empty() {
        return quiet(
            "p",
            app.fill_one(
                key::INVITE_RIGHTS_JOINT,
                "partner",
                app.organisation_name(&draft.partner),
            ),
        )
        .into();
    }
    if draft.again {
        return Markup::Nothing;
    }
    let (rights, mail, partner) = (draft.rights, draft.mail.text(), draft.partner.clone());
    let input = element("input")
        .attr("type", "checkbox")
        .flag("checked", rights.get() == ASKED)
        .ticked(move |is_ticked| {
            let [was, is] = [!is_ticked, is_ticked].map(|asks| asked(app, &partner, "", asks));
            mail.update(|text| *text = text.replace(&was, &is));
            rights.set(if is_ticked { ASKED } else { "" }.to_owned());
        });
    classed("label", "tick")
        .with(input)
        .with(worded("span", app.t(key::INVITE_RIGHTS)))
        .into()
}

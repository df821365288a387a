//! What exists: organisations, people, markets, agreements, relationships, dates; a World that
//! only events change; actions as data and what follows from them.
//!
//! Pure: no browser, no clock, no randomness. It knows nothing of who may do what; what forms and
//! papers look like on a day (numbers of registers, agreements that are offered, markets) is part of
//! what exists, so that rules and pages read one table of it.

mod account;
mod action;
mod address;
mod application;
mod assumption;
mod citation;
mod cloud;
mod consequences;
mod customer;
mod date;
mod dealings;
mod decision;
#[cfg(not(target_arch = "wasm32"))]
pub mod describe;
mod direct_bill;
mod event;
pub(crate) mod fields;
mod flips;
mod givens;
mod ids;
mod index;
pub mod json;
mod mail;
mod market;
mod once;
mod organisation;
mod registration;
mod relationship;
mod request;
mod role;
mod roles;
mod saying;
mod standing;
mod subscription;
#[cfg(not(target_arch = "wasm32"))]
mod tagged;
mod timeline;
mod value;
mod world;

pub use account::{Account, BusinessProfile, Recheck, Referral, User};
pub use action::{Action, ActionKind, ParameterKind};
pub use address::{
    is_in_domain, is_personal_mailbox, is_phone_number, is_reachable, is_real_mailbox, is_web_mail,
    mail_domain,
};
pub use application::{Application, Model, ResellerStatus, ReviewFinding};
pub use assumption::{Assumption, ChosenText, Contradiction};
pub use citation::{Begins, Citation, Citations, Source};
pub use cloud::{Cloud, CloudApplication, CloudState, CloudStep};
pub use consequences::{ConsequenceError, MICROSOFT, consequences};
pub use customer::{
    CustomerAgreement, CustomerAgreementKind, CustomerInvitation, MOST_UNITS, Offer,
    ResellerRelationship, Tenant, TenantKind,
};
pub use date::{Date, DateError};
pub use dealings::{
    AzureTransfer, AzureTransferState, Channel, OutsideService, OwnService, Service,
};
pub use decision::{Check, Decision, Finding, Outcome, Question, Reading, Remedy, Verdict, Word};
pub use direct_bill::{
    Capability, DirectBill, DirectBillStep, MANAGED_RECOMMENDED, REVENUE_BAR, Sale, SaleKind,
    SupportPlan, Transfer, TransferState, trailing_months,
};
pub use event::Event;
pub use fields::{FieldError, FromJson, ToJson, read, write};
pub use flips::{Flip, Flips};
pub use givens::Givens;
pub use ids::{
    AzureTransferId, CustomerInvitationId, InvitationId, ListedId, MailId, MpnNumber,
    OrganisationId, OutsideServiceId, PersonId, PhoneNumber, SubscriptionId, TenantId, TicketId,
    TransferId,
};
pub use json::{Json, JsonOf};
pub use mail::{Mail, MailKind};
pub use market::{Country, FIFTEEN_MARKETS, Market, SECOND_TABLE};
pub(crate) use once::ids_are_plain;
pub use organisation::{Enrolment, Kind, MpnId, MpnKind, Organisation, Person};
pub use registration::{
    THIRTEEN_COUNTRIES, asks_registration, is_own_registration, is_registration,
    registration_digits, registration_kinds,
};
pub use relationship::{Agreement, Invitation, InvitationState, Partnership, Ticket};
pub use request::{RequestError, question, request, simulated};
pub use role::Role;
pub use roles::Roles;
pub(crate) use saying::digits;
pub use standing::AccountSuspensionReason;
pub use subscription::{Subscription, Suspension, SuspensionReason};
pub use timeline::{Announcement, ChangeDate, NamedDate, TIMELINE};
pub use value::{Value, Values};
#[cfg(test)]
pub(crate) use world::reads;
pub use world::{Table, World, WorldError};

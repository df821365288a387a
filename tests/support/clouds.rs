//! A market with national clouds, and every action about them.

use partner_lab::domain::{
    Action, ChosenText, Cloud, CloudState, CloudStep, Contradiction, Country, Date, Givens, Kind,
    OrganisationId, ReviewFinding, TenantId, TenantKind, World,
};

use super::customers::market;
use super::on;

/// The market, with a tenant of Woodgrove in every cloud. Alpine has come some way in each, and
/// Fabrikam lies in China.
pub fn national() -> Givens {
    let date = on(2018, 6, 1);
    let mut givens = market()
        .but("fabrikam", |it| it.country = Some(Country::new("CN")))
        .applied("alpine", Cloud::UsGovernment, CloudState::Active, date)
        .applied("alpine", Cloud::Germany, CloudState::Submitted, date)
        .applied("contoso", Cloud::Gcc, CloudState::Active, date)
        .applied("contoso", Cloud::UsGovernment, CloudState::Eligible, date)
        .applied("woodgrove", Cloud::Gcc, CloudState::Active, date)
        .tenant("adventure", "gcc-too", TenantKind::Customer)
        .placed("gcc-too", Cloud::Gcc);
    for cloud in Cloud::ALL {
        givens = givens
            .tenant("woodgrove", cloud.id(), TenantKind::Customer)
            .placed(cloud.id(), cloud);
    }
    givens
}

pub fn apply(organisation: &str, cloud: Cloud) -> Action {
    Action::ApplyForCloud {
        organisation: Some(organisation.into()),
        cloud: Some(cloud),
    }
}

pub fn decide(organisation: &str, cloud: Cloud, approved: bool) -> Action {
    Action::DecideCloudApplication {
        organisation: Some(organisation.into()),
        cloud: Some(cloud),
        approved: Some(approved),
        finding: Some(if approved {
            ReviewFinding::Registered
        } else {
            ReviewFinding::AddressDiffers
        }),
    }
}

pub fn complete(organisation: &str, step: CloudStep) -> Action {
    Action::CompleteCloudStep {
        organisation: Some(organisation.into()),
        cloud: Some(Cloud::UsGovernment),
        step: Some(step),
    }
}

pub fn add_in(partner: &str, cloud: Cloud, country: &str) -> Action {
    Action::AddCustomerInCloud {
        partner: Some(partner.into()),
        cloud: Some(cloud),
        name: Some("Wide World Importers".to_owned()),
        country: Some(Country::new(country)),
    }
}

pub fn assume(text: ChosenText, since: Date) -> Action {
    Action::AssumeReading {
        contradiction: Some(Contradiction::UsGovernment),
        text: Some(text),
        since: Some(since),
    }
}

/// Every one that speaks of what a World holds, and of a few things that it does not hold.
pub fn pool(world: &World, actions: &mut Vec<Action>) {
    if world.tenants.is_empty() {
        return;
    }
    let ids = world.organisations.values();
    let partners = ids.filter(|it| it.kind != Kind::Microsoft);
    for id in partners
        .map(|it| OrganisationId::as_str(&it.id))
        .chain(["nowhere"])
    {
        for cloud in Cloud::ALL {
            actions.push(apply(id, cloud));
            actions.push(decide(id, cloud, true));
        }
        actions.push(decide(id, Cloud::UsGovernment, false));
        actions.push(Action::DecideCloudApplication {
            organisation: Some(id.into()),
            cloud: Some(Cloud::Germany),
            approved: Some(false),
            finding: Some(ReviewFinding::Registered),
        });
        for step in CloudStep::ALL {
            actions.push(complete(id, step));
        }
        for cloud in [Cloud::Germany, Cloud::UsGovernment, Cloud::Public] {
            actions.push(add_in(id, cloud, "FR"));
        }
    }
    let placed = world.tenants.keys().map(TenantId::as_str);
    if placed.into_iter().any(|it| it == Cloud::Germany.id()) {
        actions.push(super::customers::ask("alpine", "germany", "uma", false));
    }
    actions.push(assume(ChosenText::First, Date::FIRST));
    actions.push(assume(ChosenText::Second, Date::FIRST));
}

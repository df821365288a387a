//! The registry: every rule that decides, one per file, and the index by action.

use std::sync::LazyLock;

use super::rule::Rule;
use crate::domain::ActionKind;

mod r_acc_suspend;
mod r_acc_suspend_why;
mod r_act_ip_approved;
mod r_enr_addloc;
mod r_enr_emailverify;
mod r_enr_ir_three;
mod r_enr_mpnassoc;
mod r_enr_mpncountry;
mod r_enr_mpnfirst;
mod r_enr_mpninpc;
mod r_enr_mpnlocation;
mod r_enr_mpnpostpone;
mod r_enr_primary;
mod r_enr_review;
mod r_enr_workacct;
mod r_mpa_all;
mod r_mpa_block_new;
mod r_mpa_region;
mod r_mpa_signer;
mod r_mpa_where;
mod r_pr_acceptrole;
mod r_pr_adminremove;
mod r_pr_authorize;
mod r_pr_end_self;
mod r_pr_end_ticket;
mod r_pr_initiator;
mod r_pr_many;
mod r_pr_needed;
mod r_pr_precond;
mod r_pr_region;
mod r_pr_send;
mod r_role_ga;
mod r_role_needed;
mod sim_enrol_once;
mod sim_time;

/// Every rule, in the order in which findings show them.
pub static RULES: &[&Rule] = &[
    &r_role_needed::RULE,
    &r_role_ga::RULE,
    &r_act_ip_approved::RULE,
    &r_pr_initiator::RULE,
    &r_pr_send::RULE,
    &r_pr_precond::RULE,
    &r_pr_region::RULE,
    &r_pr_authorize::RULE,
    &r_pr_acceptrole::RULE,
    &r_pr_many::RULE,
    &r_pr_needed::RULE,
    &r_pr_adminremove::RULE,
    &r_pr_end_ticket::RULE,
    &r_pr_end_self::RULE,
    &r_mpa_signer::RULE,
    &r_mpa_where::RULE,
    &r_mpa_region::RULE,
    &r_mpa_all::RULE,
    &r_mpa_block_new::RULE,
    &r_enr_ir_three::RULE,
    &r_enr_mpnpostpone::RULE,
    &r_acc_suspend::RULE,
    &r_acc_suspend_why::RULE,
    &r_enr_mpnfirst::RULE,
    &r_enr_workacct::RULE,
    &r_enr_primary::RULE,
    &r_enr_emailverify::RULE,
    &r_enr_review::RULE,
    &r_enr_mpnassoc::RULE,
    &r_enr_mpncountry::RULE,
    &r_enr_mpnlocation::RULE,
    &r_enr_mpninpc::RULE,
    &r_enr_addloc::RULE,
    &sim_enrol_once::RULE,
    &sim_time::RULE,
];

/// The rules about an action.
pub fn about(kind: ActionKind) -> &'static [&'static Rule] {
    static INDEX: LazyLock<Vec<Vec<&'static Rule>>> = LazyLock::new(|| {
        ActionKind::ALL
            .iter()
            .map(|kind| {
                RULES
                    .iter()
                    .copied()
                    .filter(|rule| rule.on.contains(kind))
                    .collect()
            })
            .collect()
    });
    INDEX.get(kind as usize).map_or(&[], Vec::as_slice)
}

//! The registry: every rule that decides, one per file, and the index by action.

use std::sync::{LazyLock, OnceLock};

use super::{case::Case, condition::Condition, rule::Rule};
use crate::domain::ActionKind;

mod r_acc_creditlimit;
mod r_acc_suspend;
mod r_acc_suspend_why;
mod r_act_db_capable;
mod r_act_ip_approved;
mod r_act_ir_services;
mod r_cust_acceptga;
mod r_cust_addnew;
mod r_cust_assocneeds;
mod r_cust_both;
mod r_cust_invite_joint;
mod r_cust_irnocreate;
mod r_cust_mcaprompt;
mod r_cust_needstwo;
mod r_cust_region;
mod r_cust_regnum;
mod r_cust_remove_dbip;
mod r_cust_remove_ir;
mod r_cust_req;
mod r_cust_supportcontact;
mod r_dap_national;
mod r_dap_optional;
mod r_dap_remove;
mod r_dap_restore;
mod r_dap_supportreq;
mod r_db_12months;
mod r_db_closed2018;
mod r_db_credit;
mod r_db_existing;
mod r_db_firstline;
mod r_db_infra;
mod r_db_managed;
mod r_db_mpn;
mod r_db_questionnaire;
mod r_db_restr_keep;
mod r_db_restr_ui;
mod r_db_restricted;
mod r_db_revcheck;
mod r_db_revenue;
mod r_db_sign;
mod r_db_support;
mod r_db_terms;
mod r_enr_addloc;
mod r_enr_adminagent;
mod r_enr_advisor;
mod r_enr_already;
mod r_enr_bizprofile;
mod r_enr_data17;
mod r_enr_direct_assoc;
mod r_enr_emailform;
mod r_enr_emailverify;
mod r_enr_ir_three;
mod r_enr_legalcountry;
mod r_enr_mpnassoc;
mod r_enr_mpncountry;
mod r_enr_mpnfirst;
mod r_enr_mpninpc;
mod r_enr_mpnloc;
mod r_enr_mpnlocation;
mod r_enr_mpnpostpone;
mod r_enr_newregion;
mod r_enr_oct2020;
mod r_enr_primary;
mod r_enr_profile;
mod r_enr_regid;
mod r_enr_review;
mod r_enr_review35;
mod r_enr_temppw;
mod r_enr_webmail;
mod r_enr_workacct;
mod r_enr_workacct_new;
mod r_mc_allow;
mod r_mc_aztransfer;
mod r_mc_license;
mod r_mc_usage;
mod r_mca_attest;
mod r_mca_before;
mod r_mca_confirm;
mod r_mca_direct;
mod r_mca_irnoattest;
mod r_mca_scope;
mod r_mp_allow;
mod r_mp_national;
mod r_mpa_all;
mod r_mpa_block_mpn;
mod r_mpa_block_new;
mod r_mpa_checkcodes;
mod r_mpa_confirm;
mod r_mpa_dbcovers;
mod r_mpa_enf_ir;
mod r_mpa_region;
mod r_mpa_signer;
mod r_mpa_where;
mod r_nc_apply;
mod r_nc_cn;
mod r_nc_de_closed;
mod r_nc_gcc;
mod r_nc_usgov;
mod r_nc_usgov_limits;
mod r_pr_acceptrole;
mod r_pr_adminremove;
mod r_pr_after;
mod r_pr_authorize;
mod r_pr_customer_xor;
mod r_pr_end_self;
mod r_pr_end_ticket;
mod r_pr_initiator;
mod r_pr_many;
mod r_pr_needed;
mod r_pr_precond;
mod r_pr_region;
mod r_pr_send;
mod r_reg_sell;
mod r_role_acc;
mod r_role_adduser;
mod r_role_ba;
mod r_role_bp;
mod r_role_ga;
mod r_role_guest;
mod r_role_mfa;
mod r_role_needed;
mod r_sc5;
mod r_sc5_affil;
mod r_ten_domain;
mod r_ten_internal;
mod r_ten_onepartner;
mod r_tr_dual;
mod r_tr_extend;
mod r_tr_mcakeep;
mod r_tr_nodirectbuy;
mod r_tr_transfer;
mod r_tx_addon;
mod r_tx_addsub;
mod r_tx_apss;
mod r_tx_existing;
mod r_tx_legacyaz;
mod r_tx_noresellp2p;
mod r_tx_order;
mod r_tx_pormissing;
mod r_tx_port;
mod r_tx_return;
mod r_tx_suspend;
mod r_ui_activity;
mod r_ui_analytics;
mod r_ui_bizprofile;
mod r_ui_customers;
mod r_ui_pricing;
mod r_ver_business;
mod r_ver_email;
mod r_ver_employ;
mod r_ver_reassess;
mod r_ver_states;
mod sim_accept_once;
mod sim_account;
mod sim_approval;
mod sim_assume;
mod sim_cloud;
mod sim_cloud_admin;
mod sim_direct_bill;
mod sim_enrol_once;
mod sim_form;
mod sim_multi_partner;
mod sim_not_yet_mca;
mod sim_not_yet_mpa;
mod sim_not_yet_regnum;
mod sim_not_yet_remove;
mod sim_once;
mod sim_return;
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
    &r_enr_profile::RULE,
    &r_enr_webmail::RULE,
    &r_enr_emailform::RULE,
    &r_enr_mpnloc::RULE,
    &r_enr_regid::RULE,
    &r_enr_oct2020::RULE,
    &r_enr_advisor::RULE,
    &r_enr_workacct_new::RULE,
    &r_enr_already::RULE,
    &r_enr_newregion::RULE,
    &r_enr_emailverify::RULE,
    &r_ver_email::RULE,
    &r_ver_states::RULE,
    &r_ver_employ::RULE,
    &r_ver_business::RULE,
    &r_enr_review35::RULE,
    &r_enr_review::RULE,
    &r_enr_mpnassoc::RULE,
    &r_enr_mpncountry::RULE,
    &r_enr_mpnlocation::RULE,
    &r_enr_mpninpc::RULE,
    &r_enr_addloc::RULE,
    &r_tx_order::RULE,
    &r_tx_addsub::RULE,
    &r_tx_suspend::RULE,
    &r_tx_addon::RULE,
    &r_tx_existing::RULE,
    &r_tx_port::RULE,
    &r_tx_pormissing::RULE,
    &r_mpa_block_mpn::RULE,
    &r_cust_both::RULE,
    &r_cust_needstwo::RULE,
    &r_cust_invite_joint::RULE,
    &r_cust_req::RULE,
    &r_dap_optional::RULE,
    &r_dap_restore::RULE,
    &r_cust_region::RULE,
    &r_reg_sell::RULE,
    &r_cust_acceptga::RULE,
    &r_cust_mcaprompt::RULE,
    &r_cust_addnew::RULE,
    &r_cust_irnocreate::RULE,
    &r_cust_assocneeds::RULE,
    &r_cust_remove_dbip::RULE,
    &r_cust_remove_ir::RULE,
    &r_dap_remove::RULE,
    &r_dap_supportreq::RULE,
    &r_cust_supportcontact::RULE,
    &r_mp_allow::RULE,
    &r_mc_allow::RULE,
    &r_pr_after::RULE,
    &r_mca_before::RULE,
    &r_mca_scope::RULE,
    &r_mca_confirm::RULE,
    &r_mca_attest::RULE,
    &r_mca_irnoattest::RULE,
    &r_mca_direct::RULE,
    &r_tx_noresellp2p::RULE,
    &r_sc5::RULE,
    &r_sc5_affil::RULE,
    &r_pr_customer_xor::RULE,
    &r_tx_apss::RULE,
    &r_tx_legacyaz::RULE,
    &r_ten_internal::RULE,
    &sim_not_yet_mca::RULE,
    &sim_not_yet_mpa::RULE,
    &sim_not_yet_regnum::RULE,
    &sim_not_yet_remove::RULE,
    &sim_form::RULE,
    &sim_accept_once::RULE,
    &r_db_restricted::RULE,
    &r_db_restr_ui::RULE,
    &r_db_restr_keep::RULE,
    &r_acc_creditlimit::RULE,
    &r_cust_regnum::RULE,
    &r_role_adduser::RULE,
    &r_enr_adminagent::RULE,
    &r_enr_temppw::RULE,
    &r_role_guest::RULE,
    &r_role_mfa::RULE,
    &r_role_acc::RULE,
    &r_role_ba::RULE,
    &r_role_bp::RULE,
    &r_enr_bizprofile::RULE,
    &r_enr_data17::RULE,
    &r_ui_bizprofile::RULE,
    &r_ver_reassess::RULE,
    &r_enr_legalcountry::RULE,
    &r_ten_onepartner::RULE,
    &r_ten_domain::RULE,
    &sim_account::RULE,
    &sim_approval::RULE,
    &r_db_closed2018::RULE,
    &r_db_questionnaire::RULE,
    &r_db_revenue::RULE,
    &r_db_12months::RULE,
    &r_db_revcheck::RULE,
    &r_db_credit::RULE,
    &r_db_support::RULE,
    &r_db_terms::RULE,
    &r_db_infra::RULE,
    &r_db_firstline::RULE,
    &r_db_sign::RULE,
    &r_db_mpn::RULE,
    &r_db_managed::RULE,
    &r_act_db_capable::RULE,
    &r_db_existing::RULE,
    &r_tr_dual::RULE,
    &r_tr_extend::RULE,
    &r_tr_transfer::RULE,
    &r_tr_mcakeep::RULE,
    &r_tr_nodirectbuy::RULE,
    &r_mpa_dbcovers::RULE,
    &r_mpa_enf_ir::RULE,
    &r_enr_direct_assoc::RULE,
    &sim_direct_bill::RULE,
    &r_nc_apply::RULE,
    &r_nc_usgov::RULE,
    &r_nc_usgov_limits::RULE,
    &r_mp_national::RULE,
    &r_nc_de_closed::RULE,
    &r_nc_cn::RULE,
    &r_nc_gcc::RULE,
    &r_dap_national::RULE,
    &sim_cloud::RULE,
    &sim_cloud_admin::RULE,
    &sim_assume::RULE,
    &r_mc_license::RULE,
    &r_mc_aztransfer::RULE,
    &r_mc_usage::RULE,
    &r_tx_return::RULE,
    &r_act_ir_services::RULE,
    &r_mpa_checkcodes::RULE,
    &sim_return::RULE,
    &sim_once::RULE,
    &sim_enrol_once::RULE,
    &sim_time::RULE,
    &r_ui_pricing::RULE,
    &r_ui_customers::RULE,
    &r_ui_analytics::RULE,
    &r_ui_activity::RULE,
    &r_mpa_confirm::RULE,
    &sim_multi_partner::RULE,
];

/// The rules about an action.
pub fn about(kind: ActionKind) -> impl Iterator<Item = &'static Rule> {
    known(kind).iter().map(|it| it.rule)
}

/// A rule about an action, with what is asked and said each time.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) rule: &'static Rule,
    /// What it asks of the action, on one day or another.
    pub(super) parts: Vec<&'static Condition>,
    /// How its findings begin, as text, when it holds.
    pub(super) holding: String,
    /// What the documents say of it, as text.
    pub(super) citation: OnceLock<String>,
}

impl Known {
    /// What it asks on the day of the case: facts, and choices among several ways.
    pub(super) fn demands(&self, case: &Case<'_>, into: &mut impl FnMut(&'static Condition)) {
        for part in &self.parts {
            match part {
                Condition::Is(_) | Condition::Any(_) => into(part),
                _ => part.demands(case, into),
            }
        }
    }
}

/// The rules about an action, as answers need them.
pub(super) fn known(kind: ActionKind) -> &'static [Known] {
    static INDEX: LazyLock<Vec<Vec<Known>>> = LazyLock::new(|| {
        let of = |kind: &ActionKind| {
            let mut known = Vec::new();
            for rule in RULES.iter().filter(|rule| rule.on.contains(kind)) {
                let mut parts = Vec::new();
                rule.condition.asked_of(*kind, &mut |part| parts.push(part));
                known.push(Known {
                    rule,
                    parts,
                    holding: ["{\"rule\":\"", rule.id, "\",\"outcome\":\"holds\""].concat(),
                    citation: OnceLock::new(),
                });
            }
            known
        };
        ActionKind::ALL.iter().map(of).collect()
    });
    INDEX.get(kind as usize).map_or(&[], Vec::as_slice)
}

//! Partner Lab: how companies may work together in Microsoft's Cloud Solution Provider programme.
pub mod domain;
pub mod policy;
pub mod scenario;

//! Partner Lab: how companies may work together in Microsoft's Cloud Solution Provider programme.
//!
//! Rooms and arrows: `app` → `scenario` → `domain`, and the policy module's face
//! (`bin/policy.rs`) → `policy` → `domain`. The app reaches the policy only through
//! `platform::policy`, which loads the module as a wasm of its own.

pub mod domain;
pub mod i18n;
pub mod policy;
pub mod scenario;

#[cfg(all(target_arch = "wasm32", feature = "app"))]
pub mod app;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
mod platform;

/// Smaller than the one that comes with the target. The app has that one anyway, for threads.
#[cfg(all(target_arch = "wasm32", not(feature = "app")))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

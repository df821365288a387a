//! The face of the policy module: what other pages, Node and our own page call. Texts in, texts
//! out; every rule lives in the library.

// The module is called by name: what the standard library does around a `main` would be 1 KB of it.
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
mod face {
    use partner_lab::domain::RequestError;
    use partner_lab::policy::{Module, REVISION};
    use wasm_bindgen::prelude::*;

    /// A policy with a world of its own.
    #[wasm_bindgen]
    #[derive(Debug, Default)]
    pub struct Policy {
        module: Module,
    }

    #[wasm_bindgen]
    impl Policy {
        /// A policy with an empty world.
        #[wasm_bindgen(constructor)]
        pub fn new() -> Self {
            Self::default()
        }

        /// Starts anew from `{"date": "2021-05-19", "events": [...]}`.
        ///
        /// # Errors
        /// When the text does not fit; the world stays as it was.
        pub fn load(&mut self, scenario: &str) -> Result<(), JsError> {
            self.module.load(scenario).map_err(|error| told(&error))
        }

        /// Lets events happen: a list.
        ///
        /// # Errors
        /// When one does not fit; none happens then.
        pub fn apply(&mut self, events: &str) -> Result<(), JsError> {
            self.module.apply(events).map_err(|error| told(&error))
        }

        /// Decides one AuthZEN request.
        pub fn evaluate(&self, request: &str) -> String {
            self.module.evaluate(request)
        }

        /// Decides a batch of AuthZEN requests.
        pub fn evaluations(&self, request: &str) -> String {
            self.module.evaluations(request)
        }

        /// Small sets of changes that would turn the verdict of an AuthZEN request, at most sixteen. Each
        /// turns it, and none of its changes can be left out.
        pub fn flips(&self, request: &str) -> String {
            self.module.flips(request)
        }

        /// Lists the people who may do what an AuthZEN request says.
        pub fn search_subjects(&self, request: &str) -> String {
            self.module.search_subjects(request)
        }

        /// Lists the things with which the subject of an AuthZEN request may do something.
        pub fn search_resources(&self, request: &str) -> String {
            self.module.search_resources(request)
        }

        /// Lists the kinds of actions that the subject of an AuthZEN request may do.
        pub fn search_actions(&self, request: &str) -> String {
            self.module.search_actions(request)
        }

        /// The dates on which a rule comes into force, changes or ends: a list, oldest first.
        pub fn changes() -> String {
            Module::changes()
        }

        /// The revision of the rules.
        pub fn revision() -> u32 {
            REVISION
        }
    }

    fn told(error: &RequestError) -> JsError {
        JsError::new(&error.to_string())
    }
}

/// Prints the table of the catalogue for `make rules`; or what is published beside the module: the
/// schema of requests and answers, the list of rules, and the catalogue of statements.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::print_stdout, reason = "what it prints is what it is for")]
fn main() -> std::process::ExitCode {
    use std::process::ExitCode;

    use partner_lab::policy::{Module, catalogue, schema};

    match std::env::args().nth(1).as_deref() {
        None => match catalogue::table() {
            Ok((table, whole)) => {
                print!("{table}");
                ExitCode::from(u8::from(!whole))
            }
            Err(problem) => {
                eprintln!("rules: {problem}");
                ExitCode::FAILURE
            }
        },
        Some("schema") => {
            println!("{}", schema::schema());
            ExitCode::SUCCESS
        }
        Some("list") => {
            println!("{}", Module::rules());
            ExitCode::SUCCESS
        }
        Some("catalogue") => match catalogue::published() {
            Ok(published) => {
                println!("{published}");
                ExitCode::SUCCESS
            }
            Err(problem) => {
                eprintln!("catalogue: {problem}");
                ExitCode::FAILURE
            }
        },
        Some(other) => {
            eprintln!(
                "policy: `{other}` is none of `schema`, `list` and `catalogue`; nothing prints the table of rules"
            );
            ExitCode::FAILURE
        }
    }
}

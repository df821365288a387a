//! Decides without JSON, again and again, for `make bench`: in wasm as an object that JavaScript
//! calls, natively as a program that is asked line by line. No part of what is published.

use std::hint::black_box;

use partner_lab::domain::{Date, Event, FromJson, Json, Question, Verdict, World, question, read};
use partner_lab::policy::weigh;

/// A World and questions about it.
struct Asked {
    world: World,
    questions: Vec<Question>,
}

impl Asked {
    /// From `{"scenario": {"date", "events"}, "requests"}`.
    fn read(text: &str) -> Result<Self, String> {
        let mut whole: Json = read(text)?;
        let mut scenario = whole.take("scenario");
        let date = Date::from_json(scenario.take("date"))?;
        let events = Vec::<Event>::from_json(scenario.take("events"))?;
        let requests = Vec::<Json>::from_json(whole.take("requests"))?;
        let asked = requests.into_iter().map(question).collect::<Result<_, _>>();
        Ok(Self {
            world: World::after(date, &events).map_err(|error| error.to_string())?,
            questions: asked.map_err(|error| error.to_string())?,
        })
    }

    /// Answers every question and hears all its reasons, some times over, and counts what is
    /// permitted.
    fn decide(&self, passes: u32) -> u32 {
        let mut permitted = 0;
        for _ in 0..passes {
            for question in &self.questions {
                permitted += weigh(&self.world, black_box(question), |weighed| {
                    weighed.reasons(|rule, ground, values| {
                        black_box((rule.id, ground, values));
                    });
                    u32::from(weighed.verdict() == Verdict::Permitted)
                });
            }
        }
        permitted
    }
}

#[cfg(target_arch = "wasm32")]
mod face {
    use wasm_bindgen::prelude::*;

    /// What JavaScript asks.
    #[wasm_bindgen]
    #[expect(missing_debug_implementations, reason = "only JavaScript holds it")]
    pub struct Inside(super::Asked);

    #[wasm_bindgen]
    impl Inside {
        /// From the text of a World and requests.
        ///
        /// # Errors
        /// When the text does not fit.
        #[wasm_bindgen(constructor)]
        pub fn new(text: &str) -> Result<Self, JsError> {
            let asked = super::Asked::read(text);
            asked.map(Self).map_err(|error| JsError::new(&error))
        }

        /// Answers all questions `passes` times, and counts what is permitted.
        pub fn decide(&self, passes: u32) -> u32 {
            self.0.decide(passes)
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

/// Reads the World of a file; then each line of the input is a number of passes, and each line of
/// the output the nanoseconds that they took.
#[cfg(not(target_arch = "wasm32"))]
#[expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "it measures time, and prints it"
)]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("which file?")?;
    let asked = Asked::read(&std::fs::read_to_string(path)?)?;
    for line in std::io::stdin().lines() {
        let passes = line?.trim().parse()?;
        let start = std::time::Instant::now();
        asked.decide(passes);
        println!("{}", start.elapsed().as_nanos());
    }
    Ok(())
}

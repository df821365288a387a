//! Givens about direct bill.

use super::Givens;
use crate::domain::{Date, DirectBillStep, Event, Sale, SaleKind};

impl Givens {
    /// Sales of the months from a first one on; what is 0 was not sold.
    #[must_use]
    pub fn sales(mut self, by: &str, first: Date, kind: SaleKind, amounts: &[u32]) -> Self {
        for (amount, later) in amounts.iter().zip(0..) {
            if *amount > 0 {
                self.events.push(Event::SalesRecorded {
                    sale: Sale {
                        organisation: by.into(),
                        month: first.month_start(later),
                        amount: *amount,
                        kind,
                    },
                });
            }
        }
        self
    }

    /// Steps of direct bill, all on one day.
    #[must_use]
    pub fn steps(mut self, by: &str, date: Date, steps: &[DirectBillStep]) -> Self {
        self.events
            .extend(steps.iter().map(|step| Event::DirectBillStepTaken {
                organisation: by.into(),
                step: *step,
                date,
            }));
        self
    }
}

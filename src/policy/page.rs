//! Pages of what a search found. A token carries the search, its World and how far it has come.

use crate::domain::{FromJson as _, Json, JsonOf, RequestError, ToJson as _, digits};

/// How many results a page has unless the request says otherwise.
const USUAL: u32 = 100;
/// How many it has at most, whatever the request says.
const MOST: u32 = 1000;

/// The page that a request asks for.
#[derive(Debug)]
pub(super) struct Page {
    search: u64,
    start: usize,
    limit: usize,
}

fn foreign() -> RequestError {
    let problem = "it is of another search or another world";
    RequestError::at("page.token", &problem)
}

impl Page {
    /// The page of a search, which a number tells from others.
    pub(super) fn of(page: Option<JsonOf<'_>>, search: u64) -> Result<Self, RequestError> {
        let page = match page {
            None => JsonOf::Null,
            Some(page @ JsonOf::Object(_)) => page,
            Some(_) => return Err(RequestError::at("page", &"it is not an object")),
        };
        let limit = match page.get("limit") {
            None => USUAL,
            Some(limit) => u32::from_json(limit.clone())
                .map_err(|problem| RequestError::at("page.limit", &problem))?,
        };
        if limit == 0 {
            return Err(RequestError::at("page.limit", &"it is not 1 or more"));
        }
        let start = match page.get("token") {
            None => 0,
            Some(token) => String::from_json(token.clone())
                .ok()
                .and_then(|token| token.split_once('-')?.1.parse().ok())
                .filter(|start| *start > 0 && Json::from(token_of(search, *start)) == *token)
                .ok_or_else(foreign)?,
        };
        Ok(Self {
            search,
            start,
            // INVARIANT: a number up to a thousand fits.
            limit: usize::try_from(limit.min(MOST)).unwrap_or_default(),
        })
    }

    /// Its results out of all, and what the answer says of the page.
    pub(super) fn cut(self, all: Vec<Json>) -> Result<(Vec<Json>, Json), RequestError> {
        let total = all.len();
        // The first page may be empty; no token leads to another empty one.
        if self.start > 0 && self.start >= total {
            return Err(foreign());
        }
        let end = self.start.saturating_add(self.limit);
        let token = if end < total {
            token_of(self.search, end)
        } else {
            String::new()
        };
        let results: Vec<_> = all.into_iter().skip(self.start).take(self.limit).collect();
        let number = |count| u32::try_from(count).unwrap_or(u32::MAX).to_json();
        let page = Json::object([
            ("next_token", Json::from(token)),
            ("count", number(results.len())),
            ("total", number(total)),
        ]);
        Ok((results, page))
    }
}

fn token_of(search: u64, start: usize) -> String {
    [digits(search), digits(start as u64)].join("-")
}

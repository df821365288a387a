//! From text to value, by a lexer that keeps numbers as they are written: a reader that works out
//! every number is a large part of a small module.

use hifijson::num::LexWrite as _;
use hifijson::str::LexAlloc as _;
use hifijson::token::Lex as _;
use hifijson::{Error, Expect, SliceLexer};

use super::{JsonOf, MapOf, NoJson};

/// How many lists and objects may lie within each other, so that no text exhausts the stack.
const DEPTH: u8 = 127;

pub(super) fn read(text: &str) -> Result<JsonOf<'_>, NoJson> {
    let mut lexer = SliceLexer::new(text.as_bytes());
    lexer
        .exactly_one(SliceLexer::ws_peek, |next, lexer| value(next, lexer, DEPTH))
        .map_err(|_: Error| at(text, lexer.as_slice().len()))
}

/// The place in a text of which so many bytes are left.
fn at(text: &str, left: usize) -> NoJson {
    let read = text.as_bytes().get(..text.len() - left).unwrap_or_default();
    let lines = read.split(|byte| *byte == b'\n');
    let column = lines.clone().next_back().map_or(0, <[u8]>::len);
    NoJson {
        line: lines.count(),
        column,
    }
}

fn value<'t>(next: u8, lexer: &mut SliceLexer<'t>, depth: u8) -> Result<JsonOf<'t>, Error> {
    match next {
        b'"' => Ok(JsonOf::String(lexer.discarded().str_string()?)),
        b'[' => {
            let depth = depth.checked_sub(1).ok_or(Error::Depth)?;
            let mut list = Vec::new();
            lexer
                .discarded()
                .seq(b']', SliceLexer::ws_peek, |next, lexer| {
                    list.push(value(next, lexer, depth)?);
                    Ok::<_, Error>(())
                })?;
            Ok(JsonOf::Array(list))
        }
        b'{' => {
            let depth = depth.checked_sub(1).ok_or(Error::Depth)?;
            let mut fields = MapOf::new();
            lexer
                .discarded()
                .seq(b'}', SliceLexer::ws_peek, |next, lexer| {
                    lexer.expect(|_| Some(next), b'"').ok_or(Expect::String)?;
                    let name = lexer.str_string()?;
                    lexer
                        .expect(SliceLexer::ws_peek, b':')
                        .ok_or(Expect::Colon)?;
                    let next = lexer.ws_peek().ok_or(Expect::Value)?;
                    fields.insert(name, value(next, lexer, depth)?);
                    Ok::<_, Error>(())
                })?;
            Ok(JsonOf::Object(fields))
        }
        b'0'..=b'9' | b'-' => {
            let (number, _) = lexer.num_string().validated()?;
            Ok(number.parse().map_or(JsonOf::Other, JsonOf::Number))
        }
        _ => match lexer.null_or_bool() {
            Some(Some(so)) => Ok(JsonOf::Bool(so)),
            Some(None) => Ok(JsonOf::Null),
            None => Err(Expect::Value.into()),
        },
    }
}

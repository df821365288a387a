//! Civil dates of the simulated world. There is no clock here: time passes by actions.

use std::fmt;

use serde::{Serialize, Serializer};

use super::saying::said;

/// A civil date in the Gregorian calendar, kept as days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

/// A text that is not a date written as `YYYY-MM-DD`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct DateError(String);

impl Date {
    /// The first day of the simulated world: the oldest text the rules rest on.
    pub const FIRST: Self = Self::ymd(2017, 7, 18);
    /// The last day of the simulated world.
    pub const LAST: Self = Self::ymd(2021, 12, 31);
    /// The policy date of a new scenario unless it says otherwise.
    pub const USUAL: Self = Self::ymd(2021, 5, 19);

    /// Whether it is a day of the simulated world.
    pub fn is_simulated(self) -> bool {
        (Self::FIRST..=Self::LAST).contains(&self)
    }

    /// The date of a year, month (1 to 12) and day. Meant for dates known when the code is
    /// written; texts go through [`str::parse`], which checks them.
    pub const fn ymd(year: i32, month: i32, day: i32) -> Self {
        // Howard Hinnant's days-from-civil, with years that begin in March.
        let y = if month <= 2 { year - 1 } else { year };
        let era = y.div_euclid(400);
        let year_of_era = y.rem_euclid(400);
        let month_from_march = (month + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// Year, month (1 to 12) and day (1 to 31).
    pub const fn parts(self) -> (i32, i32, i32) {
        let z = self.0 + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = doy - (153 * mp + 2) / 5 + 1;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + if month <= 2 { 1 } else { 0 };
        (year, month, day)
    }

    /// It as it is written, `YYYY-MM-DD`.
    pub fn written(self) -> [u8; 10] {
        let (year, month, day) = self.parts();
        let digit =
            |number: i32, of: i32| b'0' + u8::try_from(number / of % 10).unwrap_or_default();
        let [year, century] = [[1000, 100], [10, 1]].map(|of| of.map(|of| digit(year, of)));
        [
            year[0],
            year[1],
            century[0],
            century[1],
            b'-',
            digit(month, 10),
            digit(month, 1),
            b'-',
            digit(day, 10),
            digit(day, 1),
        ]
    }

    /// The date `days` later, or earlier when negative.
    #[must_use]
    pub const fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// The first day of the month so many months later, or earlier when negative.
    #[must_use]
    pub const fn month_start(self, months: i32) -> Self {
        let (year, month, _) = self.parts();
        let count = month - 1 + months;
        Self::ymd(year + count.div_euclid(12), count.rem_euclid(12) + 1, 1)
    }

    /// How many whole months lie between this day and a later one.
    #[must_use]
    pub const fn months_until(self, later: Self) -> u32 {
        let (from, to) = (self.parts(), later.parts());
        let whole = (to.0 - from.0) * 12 + to.1 - from.1 - if to.2 < from.2 { 1 } else { 0 };
        if whole > 0 { whole.unsigned_abs() } else { 0 }
    }

    /// The same day so many years later; 1 March for a 29 February that there is not.
    #[must_use]
    pub const fn plus_years(self, years: i32) -> Self {
        let (year, month, day) = self.parts();
        Self::ymd(year + years, month, day)
    }

    /// The date so many business days later. They are Monday to Friday: no list of holidays is
    /// documented.
    #[must_use]
    pub const fn plus_business_days(self, days: i32) -> Self {
        let mut at = self;
        let mut left = days;
        while left > 0 {
            at = at.plus_days(1);
            // 1970-01-01 was a Thursday.
            if (at.0 + 3).rem_euclid(7) < 5 {
                left -= 1;
            }
        }
        at
    }

    /// How many business days have passed since an earlier date.
    pub const fn business_days_since(self, earlier: Self) -> u32 {
        let mut passed = 0;
        let mut at = earlier.plus_business_days(1);
        while at.0 <= self.0 {
            passed += 1;
            at = at.plus_business_days(1);
        }
        passed
    }

    /// The last day of this date's month.
    #[must_use]
    pub const fn month_end(self) -> Self {
        self.month_start(1).plus_days(-1)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // INVARIANT: digits and dashes are a text.
        f.write_str(str::from_utf8(&self.written()).unwrap_or_default())
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        said(f, &["`", &self.0, "` is not a date written as YYYY-MM-DD"])
    }
}

impl std::str::FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0, |sum, it| {
                it.is_ascii_digit().then(|| sum * 10 + i32::from(it - b'0'))
            })
        };
        if let [year @ .., b'-', m, n, b'-', d, e] = text.as_bytes()
            && year.len() == 4
            && let (Some(year), Some(month), Some(day)) =
                (number(year), number(&[*m, *n]), number(&[*d, *e]))
        {
            let date = Self::ymd(year, month.max(1), day);
            // Only a real date comes back as it went in: 31 February does not.
            if date.parts() == (year, month, day) {
                return Ok(date);
            }
        }
        Err(DateError(text.to_owned()))
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_half_a_thousand_years_comes_back_as_it_went_in() {
        // Three centuries without a leap day and two with one, counted day by day.
        let mut date = Date::ymd(1899, 12, 31);
        for _ in 0..183_000 {
            let text = date.to_string();
            assert_eq!(text.parse::<Date>(), Ok(date), "{text}");
            date = date.plus_days(1);
        }
        assert_eq!(date.to_string(), "2401-01-13");
    }

    #[test]
    fn a_century_has_a_leap_day_only_when_four_hundred_divides_it() {
        for year in [1900, 2100, 2200, 2300] {
            assert!(format!("{year}-02-29").parse::<Date>().is_err());
        }
        for year in [2000, 2400] {
            assert!(format!("{year}-02-29").parse::<Date>().is_ok());
        }
        assert_eq!(
            Date::ymd(1970, 1, 1).plus_days(47_541),
            Date::ymd(2100, 3, 1)
        );
    }

    #[test]
    fn only_real_dates_are_read() {
        for text in [
            "2021-02-29",
            "2021-2-9",
            "2021-13-01",
            "2021-00-10",
            "",
            "20210101",
            "+021-01-01",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
        assert_eq!("2020-02-29".parse::<Date>(), Ok(Date::ymd(2020, 2, 29)));
    }

    #[test]
    fn months_end_on_their_last_day() {
        assert_eq!(Date::ymd(2020, 2, 3).month_end(), Date::ymd(2020, 2, 29));
        assert_eq!(Date::ymd(2021, 12, 31).month_end(), Date::ymd(2021, 12, 31));
    }
}

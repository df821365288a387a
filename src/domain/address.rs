//! Mail addresses, so far as rules tell them apart. The lists are in `data/mail-addresses.json`.

include!(concat!(env!("OUT_DIR"), "/mail_addresses.rs"));

/// The domain of a mail address; none when the text is no address.
pub fn mail_domain(address: &str) -> Option<&str> {
    let address = address.trim();
    // Bytes, not characters: what tells addresses apart is ASCII.
    let at = address.bytes().rposition(|it| it == b'@')?;
    let (local, domain) = (address.get(..at)?, address.get(at + 1..)?);
    let odd = |it: u8| it <= b' ' || matches!(it, b'@' | b'<' | b'>' | b',');
    let whole = domain.contains('.') && labels(domain).all(|it| !it.is_empty());
    let plain = !local.is_empty() && !local.bytes().chain(domain.bytes()).any(odd);
    (whole && plain).then_some(domain)
}

/// The labels of a domain, the last one first.
fn labels(domain: &str) -> impl Iterator<Item = &[u8]> {
    domain.as_bytes().rsplit(|it| *it == b'.')
}

/// Whether a domain is this one or lies under it. Capital letters do not matter.
fn lies_under(domain: &str, parent: &str) -> bool {
    let mut own = labels(domain);
    labels(parent).all(|it| own.next().is_some_and(|own| own.eq_ignore_ascii_case(it)))
}

/// Whether an address comes from a web-based mail service.
pub fn is_web_mail(address: &str) -> bool {
    let Some(domain) = mail_domain(address) else {
        return false;
    };
    WEB_MAIL.iter().any(|it| lies_under(domain, it))
        || WEB_MAIL_FAMILIES.iter().any(|it| is_of_family(domain, it))
}

/// Whether a label is followed by an ending only: `yahoo.com`, `yahoo.co.uk`, `mail.yahoo.de`.
fn is_of_family(domain: &str, family: &str) -> bool {
    let mut labels = labels(domain);
    let (last, before, third) = (labels.next(), labels.next(), labels.next());
    let is =
        |label: Option<&[u8]>| label.is_some_and(|it| it.eq_ignore_ascii_case(family.as_bytes()));
    let is_double = last.is_some_and(|it| it.len() == 2) && before.is_some_and(|it| it.len() <= 3);
    is(before) || is_double && is(third)
}

/// Whether an address is more than the sign-in name of a tenant, which is no mailbox.
pub fn is_real_mailbox(address: &str) -> bool {
    mail_domain(address).is_none_or(|domain| !lies_under(domain, SIGN_IN_ONLY))
}

/// Whether an address is a person's: none of the refused words stands before the `@`.
pub fn is_personal_mailbox(address: &str) -> bool {
    let address = address.trim().as_bytes();
    let local = address.rsplitn(2, |it| *it == b'@').nth(1);
    // Letters of other scripts belong to words too.
    let mut words = local
        .unwrap_or_default()
        .split(|it| it.is_ascii() && !it.is_ascii_alphanumeric());
    !words.any(|word| {
        let is = |it: &&str| word.eq_ignore_ascii_case(it.as_bytes());
        REFUSED_WORDS.iter().any(is)
    })
}

/// Whether a text says how a company is reached: by mail addresses, phone numbers and web pages,
/// apart by commas or semicolons.
pub fn is_reachable(text: &str) -> bool {
    let mut ways = text.split([',', ';']).map(str::trim);
    ways.all(|it| mail_domain(it).is_some() || is_phone_number(it) || is_web_page(it))
}

/// Whether a text can be dialled: as many digits as a phone number has, and what is written
/// between them.
pub fn is_phone_number(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let written = |it: u8| it.is_ascii_digit() || b"+-()./ ".contains(&it);
    (5..=15).contains(&digits) && text.bytes().all(written)
}

/// Whether a text is the address of a web page, with or without the name of its protocol.
fn is_web_page(text: &str) -> bool {
    let bare = ["https://", "http://"]
        .iter()
        .find_map(|it| text.strip_prefix(it))
        .unwrap_or(text);
    let host = bare.split('/').next().unwrap_or_default();
    let odd = |it: u8| it <= b' ' || matches!(it, b'@' | b'<' | b'>');
    let named = |it: &[u8]| it.iter().any(|it| !it.is_ascii_digit());
    host.contains('.')
        && labels(host).all(|it| !it.is_empty())
        && labels(host).next().is_some_and(named)
        && !bare.bytes().any(odd)
}

/// Whether an address lies in a company's domain.
pub fn is_in_domain(address: &str, domain: &str) -> bool {
    mail_domain(address).is_some_and(|it| lies_under(it, domain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_mail_is_told_from_look_alikes() {
        for address in [
            "a@gmail.com",
            "a@GMail.COM",
            "a@mail.gmail.com",
            "a@yahoo.co.uk",
            "a@yahoo.com",
            "a@de.yahoo.com",
            "a@hotmail.fr",
            "a@live.com.ar",
            "a@outlook.kr",
            "a@gmx.net",
            "a@web.de",
            "a@naver.com",
            " a@proton.me ",
        ] {
            assert!(is_web_mail(address), "{address}");
        }
        for address in [
            "a@mygmail.com",
            "a@gmail.com.example",
            "a@notyahoo.com",
            "a@yahoo.wingtiptoys.com",
            "a@outlook.wingtip.com",
            "a@wingtiptoys.example",
            "gmail.com",
            "",
        ] {
            assert!(!is_web_mail(address), "{address}");
        }
    }

    #[test]
    fn an_address_has_two_sides_and_nothing_odd() {
        for (address, domain) in [
            ("tom.hale@wingtiptoys.example", Some("wingtiptoys.example")),
            ("김@회사.한국", Some("회사.한국")),
            ("tom", None),
            ("@wingtiptoys.example", None),
            ("tom@", None),
            ("tom@example", None),
            ("tom@a..example", None),
            ("tom hale@a.example", None),
            ("<b>@a.example", None),
            ("a@b@c.example", None),
        ] {
            assert_eq!(mail_domain(address), domain, "{address}");
        }
    }

    #[test]
    fn sign_in_names_and_shared_mailboxes_are_told_apart() {
        assert!(!is_real_mailbox("eva@WingtipToys.onmicrosoft.com"));
        assert!(is_real_mailbox("eva@onmicrosoft.com.example"));
        for address in ["info@a.example", "sales-Admin@a.example", "email@a.example"] {
            assert!(!is_personal_mailbox(address), "{address}");
        }
        for address in ["infosys@a.example", "eva@info.example"] {
            assert!(is_personal_mailbox(address), "{address}");
        }
    }

    #[test]
    fn support_is_reached_by_mail_phone_or_web_page() {
        for text in [
            "help@a.example",
            "+33 (0)3 20-00.00/00",
            "https://a.example/지원",
            "www.a.example",
            "help@a.example, 02 123 4567; http://a.example:8080/x",
        ] {
            assert!(is_reachable(text), "{text}");
        }
        for text in [
            "ask us",
            "1234",
            "1234567890123456",
            "help@a",
            "a.example b",
            "https://",
            "ftp:/a",
            "1.2",
            "a..example",
            "help@a.example,",
            "<a.example>",
        ] {
            assert!(!is_reachable(text), "{text}");
        }
    }

    #[test]
    fn a_domain_holds_those_under_it() {
        assert!(is_in_domain("tom@mail.Wingtip.example", "wingtip.example"));
        assert!(!is_in_domain("tom@mywingtip.example", "wingtip.example"));
    }
}

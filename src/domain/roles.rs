//! The roles that a person holds, as a set.

use super::Role;
#[cfg(not(target_arch = "wasm32"))]
use super::describe::{Definitions, Describe, Schema};
use super::fields::{Field, FromJson, ToJson};
use super::json::{Json, JsonOf};

/// A set of roles: a bit for each, because a set of the standard library is a hundredth of the
/// policy module.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Roles(u32);

const _: () = assert!(Role::ALL.len() <= u32::BITS as usize, "a bit for each role");

/// The bit of a role.
const fn bit(role: Role) -> u32 {
    1 << role as u32
}

impl Roles {
    /// No role.
    pub const fn new() -> Self {
        Self(0)
    }

    /// Whether a role is in it.
    pub const fn contains(&self, role: &Role) -> bool {
        self.0 & bit(*role) != 0
    }

    /// Adds a role.
    pub const fn insert(&mut self, role: Role) {
        self.0 |= bit(role);
    }

    /// Takes a role away.
    pub const fn remove(&mut self, role: &Role) {
        self.0 &= !bit(*role);
    }

    /// Takes every role away.
    pub const fn clear(&mut self) {
        self.0 = 0;
    }

    /// Whether one of [`Role::WORKING`] is in it.
    pub const fn does_work(&self) -> bool {
        self.0 & !(bit(Role::DefaultUser) | bit(Role::CpvGlobalAdmin)) != 0
    }

    /// Whether no role is in it.
    pub const fn is_empty(&self) -> bool {
        self.0 == 0
    }

    /// The roles, in the order of [`Role::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = &'static Role> + use<'_> {
        Role::ALL.iter().filter(|role| self.contains(role))
    }
}

impl std::fmt::Debug for Roles {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl IntoIterator for Roles {
    type Item = Role;
    type IntoIter = std::vec::IntoIter<Role>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter().copied().collect::<Vec<_>>().into_iter()
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        Self(roles.into_iter().fold(0, |held, role| held | bit(role)))
    }
}

impl FromJson for Roles {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        Vec::from_json(value).map(|roles| roles.into_iter().collect())
    }
}

impl ToJson for Roles {
    fn to_json(&self) -> Json {
        Json::Array(self.iter().map(Role::to_json).collect())
    }
}

impl Field for Roles {
    fn blank() -> Self {
        Self::new()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Describe for Roles {
    fn describe(into: &mut Definitions) -> Schema {
        Vec::<Role>::describe(into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_comes_and_goes_alone() {
        for role in Role::ALL {
            let mut roles = Roles::new();
            assert!(roles.is_empty());
            roles.insert(role);
            roles.insert(role);
            assert_eq!(roles.iter().collect::<Vec<_>>(), [&role]);
            assert_eq!(Roles::from_json(roles.to_json()), Ok(roles.clone()));
            assert!(
                Role::ALL
                    .iter()
                    .all(|it| roles.contains(it) == (*it == role))
            );
            roles.remove(&role);
            assert_eq!(roles, Roles::new());
        }
        let all: Roles = Role::ALL.into_iter().rev().collect();
        assert_eq!(all.iter().copied().collect::<Vec<_>>(), Role::ALL);
    }
}

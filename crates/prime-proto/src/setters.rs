//! Builder methods.

/// Declares builder methods for optional members of one record.
macro_rules! setters {
    ($name:ident { $($(#[doc = $doc:literal])+ $member:ident: $ty:ty,)+ }) => {
        impl $name {
            $(
                $(#[doc = $doc])+
                #[must_use]
                pub fn $member(mut self, $member: impl Into<$ty>) -> Self {
                    self.$member = Some($member.into());
                    self
                }
            )+
        }
    };
}

pub(crate) use setters;

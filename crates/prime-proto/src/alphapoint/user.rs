//! Users: their records, settings and rights.

mod config;
mod permission;
mod user_info;

pub use config::{Config, ConfigEntry};
pub use permission::Permission;
pub use user_info::{UserInfo, UserInfoParts};

table! { modules user }

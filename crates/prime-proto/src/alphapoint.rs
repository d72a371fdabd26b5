//! AlphaPoint: frames `{m,i,n,o}` over a WebSocket, with the payload as JSON text inside a string.
//!
//! A [`Frame`] carries one payload of a [`Call`]; the same payloads travel over HTTP without a frame. Every venue runs its own
//! release, so what a call answers may have more members, or be the [`StandardResponse`] in its place.
//!
//! ```
//! use prime_proto::alphapoint::{Frame, GetUserInfo, GetUserInfoRequest, Reply};
//!
//! let request = Frame::request(2, &GetUserInfoRequest::new());
//! assert_eq!(request.encode(), r#"{"m":0,"i":2,"n":"GetUserInfo","o":"{}"}"#);
//!
//! // ... what the socket gives:
//! let text = r#"{"m":1,"i":2,"n":"GetUserInfo","o":"{\"result\":false,\"errormsg\":\"Not Authorized\",\"errorcode\":20,\"detail\":null}"}"#;
//! let frame = Frame::decode(text)?;
//! match frame.reply::<GetUserInfo>()? {
//!     Reply::Value(user) => println!("user {}", user.user_name),
//!     Reply::Standard(refusal) => assert_eq!(refusal.errorcode.unwrap().text(), Some("Not Authorized")),
//! }
//! # Ok::<(), prime_proto::DecodeError>(())
//! ```

mod call;
mod config;
mod error_code;
mod frame;
mod get_available_permission_list;
mod get_user_config;
mod get_user_info;
mod get_user_permissions;
mod identifiers;
mod message_type;
mod permission;
mod remove_user_config;
mod reply;
mod set_user_config;
mod set_user_info;
mod standard_response;
mod table;
mod user_info;

pub use call::{Call, CallRequest};
pub use config::{Config, ConfigEntry};
pub use error_code::ErrorCode;
pub use frame::Frame;
pub use get_available_permission_list::{GetAvailablePermissionList, GetAvailablePermissionListRequest};
pub use get_user_config::{GetUserConfig, GetUserConfigRequest};
pub use get_user_info::{GetUserInfo, GetUserInfoRequest};
pub use get_user_permissions::{GetUserPermissions, GetUserPermissionsRequest};
pub use identifiers::{AccountId, AffiliateId, OmsId, OperatorId, UserId};
pub use message_type::MessageType;
pub use permission::Permission;
pub use remove_user_config::{RemoveUserConfig, RemoveUserConfigRequest};
pub use reply::Reply;
pub use set_user_config::{SetUserConfig, SetUserConfigRequest};
pub use set_user_info::{SetUserInfo, SetUserInfoRequest};
pub use standard_response::{ResultFlag, StandardResponse};
pub use table::UnknownPayload;
pub use user_info::UserInfo;

// Every call: its wire name, request and reply are in its own file.
table::calls! {
    GetAvailablePermissionList,
    GetUserConfig,
    GetUserInfo,
    GetUserPermissions,
    RemoveUserConfig,
    SetUserConfig,
    SetUserInfo,
}

//! The one table of calls and events.
//!
//! A line names the call as the wire does, its file and type, and the folder of its fixtures. All else follows from the line: the
//! module of the file, decoding by name, the types that the command lists, schemas, test vectors, the report, the reference page,
//! tests and fuzz targets.

#[macro_use]
mod macros;
mod entry;
mod lookup;
pub(super) mod names;

pub use entry::{CallEntry, EventEntry, PayloadEntry, Role};
pub use lookup::Registry;

/// The calls and events of this crate.
pub const REGISTRY: Registry = Registry::new(CALLS, EVENTS);

/// The table, handed to the macro that is named.
macro_rules! table {
    ($to:ident $($chapter:ident)?) => {
        $to! {
            $($chapter)?
            calls {
                "AuthenticateUser" => session::authenticate_user::AuthenticateUser, "alphapoint/session/authenticate_user";
                "GetAvailablePermissionList" => user::get_available_permission_list::GetAvailablePermissionList, "alphapoint/user/get_available_permission_list";
                "GetOpenOrders" => order::get_open_orders::GetOpenOrders, "alphapoint/order/get_open_orders";
                "GetUserConfig" => user::get_user_config::GetUserConfig, "alphapoint/user/get_user_config";
                "GetUserInfo" => user::get_user_info::GetUserInfo, "alphapoint/user/get_user_info";
                "GetUserPermissions" => user::get_user_permissions::GetUserPermissions, "alphapoint/user/get_user_permissions";
                "GetUserReportTicketsByStatus" => report::get_user_report_tickets_by_status::GetUserReportTicketsByStatus, "alphapoint/report/get_user_report_tickets_by_status";
                "GetWithdrawTemplate" => asset::get_withdraw_template::GetWithdrawTemplate, "alphapoint/asset/get_withdraw_template";
                "LogOut" => session::log_out::LogOut, "alphapoint/session/log_out";
                "Ping" => session::ping::Ping, "alphapoint/session/ping";
                "RemoveUserConfig" => user::remove_user_config::RemoveUserConfig, "alphapoint/user/remove_user_config";
                "RemoveUserReportTicket" => report::remove_user_report_ticket::RemoveUserReportTicket, "alphapoint/report/remove_user_report_ticket";
                "SendOrder" => order::send_order::SendOrder, "alphapoint/order/send_order";
                "SendOrderList" => order::send_order_list::SendOrderList, "alphapoint/order/send_order_list";
                "SetUserConfig" => user::set_user_config::SetUserConfig, "alphapoint/user/set_user_config";
                "SetUserInfo" => user::set_user_info::SetUserInfo, "alphapoint/user/set_user_info";
                "SubscribeLevel2" => market::subscribe_level2::SubscribeLevel2, "alphapoint/market/subscribe_level2";
                "UnsubscribeLevel2" => market::unsubscribe_level2::UnsubscribeLevel2, "alphapoint/market/unsubscribe_level2";
            }
            events {
                "Level2UpdateEvent" => market::level2_update_event::Level2UpdateEvent, "alphapoint/market/level2_update_event";
                "LogoutEvent" => session::logout_event::LogoutEvent, "alphapoint/session/logout_event";
                "OrderStateEvent" => order::order_state_event::OrderStateEvent, "alphapoint/order/order_state_event";
            }
        }
    };
}

table! { entries }

//! `LogOut`: ends the session.
//!
//! The server then sends `LogoutEvent`. Over HTTP one venue spells the path `Logout`. Fixtures:
//! `fixtures/alphapoint/session/log_out/`.

use crate::alphapoint::{NoParameters, StandardResponse};

crate::call! {
    /// Ends the session. One venue's documentation has `result` as the string `"true"`.
    pub call LogOut = "LogOut": NoParameters => StandardResponse;
}

//! `GetOMSVersion`: the release of a server.
//!
//! Documentation of one venue, release 4.3. Fixtures: `fixtures/alphapoint/session/get_oms_version/`.

use crate::alphapoint::{NoParameters, StandardResponse};

crate::call! {
    /// Retrieves the release of the order management system: the string in `detail`, such as `4.3.65.1063`.
    pub call GetOmsVersion = "GetOMSVersion": NoParameters => StandardResponse;
}

// Uses the page in the iframe like a reader: searches, opens the first result, follows a link to the legend, and goes back.
(function () {
  "use strict";
  const outcome = document.getElementById("outcome");
  const frame = document.getElementById("page");
  const shown = (element) => element.getClientRects().length > 0;
  let checks = 0;
  let page;
  function expect(what, actual, expected) {
    checks += 1;
    if (JSON.stringify(actual) !== JSON.stringify(expected)) {
      throw new Error(what + " is " + JSON.stringify(actual) + ", not " + JSON.stringify(expected));
    }
  }
  function search(text) {
    const input = page.getElementById("search");
    input.value = text;
    input.dispatchEvent(new Event("input"));
    const found = Array.from(page.querySelectorAll(".entry")).filter(shown);
    return found.map((entry) => entry.querySelector("h3 a").textContent + " (" + entry.querySelector(".sort").textContent + ")");
  }
  const settled = () => new Promise((done) => setTimeout(done, 100));
  const fits = () => page.documentElement.scrollWidth <= width;
  // Presses Enter in the search form.
  async function enter() {
    page.querySelector("form").requestSubmit();
    await settled();
  }

  const cases = {
    "kraken-prime": [
      ["order", ["Order (server to client)", "Order (subscription)", "Order (record)"], "OrderUpdate"],
      ["NewOrderSingle", ["NewOrderSingle (client to server)", "NewOrderSingle (record)"], "NewOrderSingleCommand"],
      ["cancel", ["cancel (client to server)", "Cancel (session)"], "Cancel"],
      ["hosts", ["Hosts (session)"], "session-hosts"],
      ["authentication", ["Authentication (session)"], "session-authentication"],
      ["paging", ["Paging (session)"], "session-paging"],
      ["reconnect", ["Reconnect (session)"], "session-reconnect"],
      ["rate limit", ["Rate limits (session)"], "session-rate-limits"],
      ["ApiSign", ["Authentication (session)"], "session-authentication"],
      ["OrigClOrdID", [], null],
    ],
    alphapoint: [
      ["GetUserInfo", ["GetUserInfo (call)", "GetUserInfoRequest (request)"], "GetUserInfo"],
      ["frame", ["Frame (frame)"], "Frame"],
      ["hosts", ["Hosts (session)"], "session-hosts"],
      ["authentication", ["Authentication (session)"], "session-authentication"],
      ["login", ["Login (session)"], "session-login"],
      ["paging", ["Paging (session)"], "session-paging"],
      ["reconnect", ["Reconnect (session)"], "session-reconnect"],
    ],
  };

  async function run() {
    page = frame.contentDocument;
    const entries = page.querySelectorAll(".entry").length;
    expect("a page without a search", search("").length, entries);
    expect("whether the page fits", fits(), true);
    expect("whether the contents are open", page.getElementById("contents").open, width > 800);

    // Entries with the same name are distinguished in the contents.
    const names = Array.from(page.querySelectorAll("#contents a"), (link) => link.textContent);
    expect("names in the contents", names.filter((name, at) => names.indexOf(name) !== at), []);

    for (const [query, first, id] of cases[protocol]) {
      const found = search(query);
      expect("what is found for " + query, found.slice(0, first.length), first);
      expect("whether anything is found for " + query, found.length > 0, true);
      expect("whether what is found for " + query + " fits", fits(), true);
      await enter();
      const target = page.querySelector(":target");
      if (id) expect("what Enter opens for " + query, target.id, id);
      else expect("the member that Enter opens for " + query, target.id.split(".")[1], query);
      expect("whether it is shown for " + query, shown(target), true);
      expect("entries beside it for " + query, Array.from(page.querySelectorAll(".entry")).filter(shown).length, entries);
      const top = target.getBoundingClientRect().top;
      expect("whether it is in view for " + query, top >= 0 && top < 800, true);
    }

    // Without a search the entries are in their original order.
    const order = Array.from(page.querySelectorAll(".group .entry"), (entry) => entry.id);
    const listed = Array.from(page.querySelectorAll("#contents a"), (link) => link.getAttribute("href").slice(1));
    expect("the order of the entries", order, listed);

    expect("the results for an unknown word", search("qqqq"), []);
    expect("whether the page says so", shown(page.getElementById("none")), true);
    await enter();
    expect("what Enter does then", page.getElementById("search").value, "qqqq");

    // A grade links to the legend, which is hidden during a search.
    search(cases[protocol][0][0]);
    expect("whether a search hides the legend", shown(page.getElementById("evidence")), false);
    Array.from(page.querySelectorAll(".evidence a")).find(shown).click();
    await settled();
    expect("whether a grade leads to the legend", shown(page.getElementById("evidence")), true);
    return checks;
  }

  frame.addEventListener("load", function () {
    run().then(
      (count) => { outcome.textContent = "passed: " + count + " checks"; },
      (error) => { outcome.textContent = "failed: " + error.message; },
    );
  }, { once: true });
})();

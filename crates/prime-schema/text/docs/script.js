(function () {
  "use strict";
  var search = document.getElementById("search");
  var hits = document.getElementById("hits");
  var contents = document.getElementById("contents");
  var intro = document.getElementById("intro");
  var foundHere = document.getElementById("found");
  var links = new Map();
  contents.querySelectorAll("a").forEach(function (link) {
    links.set(link.getAttribute("href").slice(1), link);
  });
  function lower(element) { return element ? element.textContent.trim().toLowerCase() : ""; }
  // The names and text of each entry, without its examples.
  var entries = Array.from(document.querySelectorAll(".entry"), function (entry, place) {
    var rows = Array.from(entry.querySelectorAll(".members tbody tr, .values tr, .session tbody tr"));
    var words = entry.cloneNode(true);
    words.querySelectorAll("details").forEach(function (each) { each.remove(); });
    return {
      entry: entry,
      place: place,
      group: entry.parentNode,
      rows: rows,
      sort: lower(entry.querySelector("h3 .sort")),
      names: [lower(entry.querySelector("h3 a")), entry.id.toLowerCase()],
      members: rows.map(function (row) { return lower(row.querySelector("th")); }),
      text: words.textContent.toLowerCase(),
      link: links.get(entry.id).parentNode,
    };
  });
  var groups = Array.from(document.querySelectorAll(".group"));
  var lists = Array.from(contents.querySelectorAll("ul"));

  // The rank of an entry: its name equals the query, starts with it or contains it; a member's name equals it; the text contains it.
  function distance(each, query) {
    var is = function (name) { return name === query; };
    // Of one name, messages and calls come first, then what is said of sessions, then the parts of messages.
    if (each.names.some(is)) return each.sort === "session" ? 0.3 : each.sort === "record" || each.sort === "value" ? 0.6 : 0;
    if (each.names.some(function (name) { return name.startsWith(query); })) return 1;
    if (each.names.some(function (name) { return name.includes(query); })) return 2;
    return each.members.some(is) ? 3 : 4;
  }

  function find() {
    var query = search.value.trim().toLowerCase();
    var words = query.split(/\s+/).filter(Boolean);
    var found = [];
    entries.forEach(function (each) {
      var hit = words.every(function (word) { return each.text.includes(word); });
      if (hit) found.push(each);
      else each.group.append(each.entry);
      each.entry.hidden = each.link.hidden = !hit;
      each.rows.forEach(function (row) {
        var text = row.textContent.toLowerCase();
        row.classList.toggle("hit", words.length > 0 && words.every(function (word) { return text.includes(word); }));
      });
    });
    // Results are sorted by rank; without a query every entry returns to its place.
    if (words.length > 0) {
      found.forEach(function (each) { each.distance = distance(each, query); });
      found.sort(function (a, b) { return a.distance - b.distance || a.place - b.place; });
      foundHere.append.apply(foundHere, found.map(function (each) { return each.entry; }));
    } else {
      entries.forEach(function (each) { each.group.append(each.entry); });
    }
    groups.forEach(function (group) { group.hidden = words.length > 0; });
    lists.forEach(function (list) {
      list.hidden = list.previousElementSibling.hidden = !list.querySelector("li:not([hidden])");
    });
    intro.hidden = words.length > 0;
    hits.textContent = words.length === 0 ? "" : found.length + " of " + entries.length;
    document.getElementById("none").hidden = found.length > 0;
  }

  // Ends the search and shows an entry or a row at its place.
  function open(target) {
    search.value = "";
    find();
    var link = target.querySelector("h3 a, th a");
    if (link) link.focus({ preventScroll: true });
    target.scrollIntoView();
  }

  // The query is part of the address, so that a search can be shared.
  search.value = new URLSearchParams(location.search).get("q") || "";
  search.addEventListener("input", function () {
    find();
    var query = search.value ? "?q=" + encodeURIComponent(search.value) : location.pathname;
    try { history.replaceState(null, "", query); } catch (error) { /* a page from a file may have no history */ }
    window.scrollTo(0, 0);
  });
  // Enter opens the first result, or the member of it that has the name.
  search.form.addEventListener("submit", function (event) {
    event.preventDefault();
    var first = search.value.trim() && foundHere.querySelector(".entry:not([hidden])");
    if (!first) return;
    var query = search.value.trim().toLowerCase();
    var each = entries.find(function (each) { return each.entry === first; });
    var member = each.distance === 3 ? each.rows[each.members.indexOf(query)] : null;
    var target = member && member.id ? member : first;
    if (location.hash === "#" + target.id) return open(target);
    opened = target;
    location.hash = target.id;
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && document.activeElement !== search) {
      event.preventDefault();
      search.focus();
    } else if (event.key === "Escape" && search.value) {
      search.value = "";
      search.dispatchEvent(new Event("input"));
    }
  });
  // A link opens its target even if the search hides it; what Enter opens is shown at its place. Back returns to the search.
  var opened = null;
  window.addEventListener("hashchange", function () {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!location.hash) {
      search.value = new URLSearchParams(location.search).get("q") || "";
      find();
    } else if (target && (target === opened || target.closest("[hidden]"))) {
      open(target);
    }
    opened = null;
  });
  var narrow = window.matchMedia("(max-width: 52rem)");
  function fold() { contents.open = !narrow.matches; }
  narrow.addEventListener("change", fold);
  contents.addEventListener("click", function (event) {
    if (event.target.tagName === "A") fold();
  });
  fold();
  find();
  // In an address with a query and a target, the target takes precedence.
  var named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named && search.value) open(named);
})();

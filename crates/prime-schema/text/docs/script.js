(function () {
  "use strict";
  var search = document.getElementById("search");
  var hits = document.getElementById("hits");
  var contents = document.getElementById("contents");
  var links = new Map();
  contents.querySelectorAll("a").forEach(function (link) {
    links.set(link.getAttribute("href").slice(1), link);
  });
  // What an entry is about: its names and words, not its examples.
  var entries = Array.from(document.querySelectorAll(".entry"), function (entry) {
    var rows = Array.from(entry.querySelectorAll(".members tbody tr, .values tr"));
    var words = entry.cloneNode(true);
    words.querySelectorAll("details").forEach(function (each) { each.remove(); });
    var text = words.textContent;
    return { entry: entry, rows: rows, text: text.toLowerCase(), link: links.get(entry.id).parentNode };
  });
  var groups = Array.from(document.querySelectorAll(".group"));
  var lists = Array.from(contents.querySelectorAll("ul"));

  function find() {
    var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    var found = 0;
    entries.forEach(function (each) {
      var hit = words.every(function (word) { return each.text.includes(word); });
      if (hit) found += 1;
      each.entry.hidden = each.link.hidden = !hit;
      each.rows.forEach(function (row) {
        var text = row.textContent.toLowerCase();
        row.classList.toggle("hit", words.length > 0 && words.every(function (word) { return text.includes(word); }));
      });
    });
    groups.concat(lists).forEach(function (group) {
      var empty = !group.querySelector(".entry:not([hidden]), li:not([hidden])");
      group.hidden = empty;
      if (group.tagName === "UL") group.previousElementSibling.hidden = empty;
    });
    document.body.classList.toggle("searching", words.length > 0);
    hits.textContent = words.length === 0 ? "" : found + " of " + entries.length;
    document.getElementById("none").hidden = found > 0;
  }

  // A search is part of the address, so that it can be sent to somebody.
  search.value = new URLSearchParams(location.search).get("q") || "";
  search.addEventListener("input", function () {
    find();
    var query = search.value ? "?q=" + encodeURIComponent(search.value) : location.pathname;
    try { history.replaceState(null, "", query); } catch (error) { /* a page from a file may have no history */ }
    window.scrollTo(0, 0);
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
  // A link leads to what it names, also where the search hides it.
  window.addEventListener("hashchange", function () {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden]")) {
      search.value = "";
      find();
      target.scrollIntoView();
    }
  });
  var narrow = window.matchMedia("(max-width: 52rem)");
  function fold() { contents.open = !narrow.matches; }
  narrow.addEventListener("change", fold);
  contents.addEventListener("click", function (event) {
    if (event.target.tagName === "A") fold();
  });
  fold();
  find();
})();

"use strict";
// The page is whole without this: it adds filters, and shows a finding that a link leads to where they hide it.
(() => {
  const get = (id) => document.getElementById(id);
  const filters = get("filters");
  const controls = { type: get("by-type"), status: get("by-status"), outlet: get("by-outlet"), text: get("by-text") };

  const rows = new Map();
  for (const row of document.querySelectorAll("[data-row]")) rows.set(row.dataset.row, row);
  const findings = [];
  for (const card of document.querySelectorAll("article.finding")) {
    findings.push({ card, row: rows.get(card.id), outlets: card.dataset.outlets.split(" "), words: null });
  }

  function fits(f, want) {
    const data = f.card.dataset;
    if (want.type && data.type !== want.type) return false;
    if (want.status && data.status !== want.status) return false;
    if (want.outlet && !f.outlets.includes(want.outlet)) return false;
    if (!want.text) return true;
    f.words ??= f.card.textContent.toLowerCase();
    return f.words.includes(want.text);
  }

  function apply() {
    const want = {};
    for (const name in controls) want[name] = controls[name].value;
    want.text = want.text.trim().toLowerCase();
    let shown = 0, conflicts = 0;
    for (const f of findings) {
      const fit = fits(f, want);
      f.card.hidden = !fit;
      if (f.row) f.row.hidden = !fit;
      if (!fit) continue;
      shown++;
      if (f.card.dataset.type) conflicts++;
    }
    get("shown").textContent = shown === findings.length ? "All " + shown + " shown" : shown + " of " + findings.length + " shown";
    const none = get("none-fit");
    if (none) none.hidden = conflicts > 0;
  }

  function reset() {
    for (const name in controls) controls[name].value = "";
    apply();
  }

  // The browser scrolls to what a link names; what is filtered out must be there first.
  function follow() {
    let id;
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id && get(id);
    if (!target) return;
    if (target.hidden) {
      reset();
      target.scrollIntoView();
    }
    if (target.tabIndex === -1 && target.matches("article, li")) target.focus({ preventScroll: true });
  }

  if (filters) {
    for (const name in controls) controls[name].addEventListener("input", apply);
    get("no-filter").addEventListener("click", reset);
    filters.hidden = false;
    apply(); // a browser may bring back what was chosen before
  }
  // Where the timeline is too wide to be drawn, its table is what there is to read.
  const timeline = get("timeline-table");
  if (timeline && matchMedia("(max-width: 40rem)").matches) timeline.open = true;
  addEventListener("hashchange", follow);
  // A link to the place where one is already changes no address.
  addEventListener("click", (e) => {
    const link = e.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) follow();
  });
  follow();
})();

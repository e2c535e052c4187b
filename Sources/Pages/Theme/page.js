/* Tells the portal that this page was looked at, and keeps the live column up to date. Stores nothing on the device. */
const seen = () => document.visibilityState === "visible";

/* A look: the page has been on the screen for a second, and was not only fetched in case. */
const mark = document.getElementById("look")?.textContent.match(/\?([^"]+)/);
if (mark) {
  let timer;
  const tell = () => {
    document.removeEventListener("visibilitychange", watch);
    let from = "";
    try { from = new URL(document.referrer).host; } catch { /* came from nowhere that says so */ }
    navigator.sendBeacon("/dibaca", mark[1].replaceAll("&amp;", "&") + "&r=" + encodeURIComponent(from));
  };
  const watch = () => {
    clearTimeout(timer);
    if (seen()) timer = setTimeout(tell, 1000);
  };
  const begin = () => {
    document.addEventListener("visibilitychange", watch);
    watch();
  };
  if (document.prerendering) document.addEventListener("prerenderingchange", begin, { once: true });
  else begin();
}

/* The live column: asked for every 30 seconds while the page is on the screen, put in where nothing moves for it. */
const column = document.querySelector("aside[data-live]");
if (column) {
  const lists = [...column.querySelectorAll("[data-list]")];
  const button = column.querySelector("[data-pause]");
  const news = column.querySelector("[role=status]");
  let waiting = null, paused = false, last = Date.now();

  const rows = (list) => [...list.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  const isBusy = () => column.matches(":hover") || column.contains(document.activeElement);
  const isOnScreen = () => {
    const box = column.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  };

  /* What is new takes the place of what was. A list never gets lower, and gets higher only where nobody is looking. */
  const put = () => {
    if (!waiting || paused || isBusy()) return;
    const known = new Set(lists.flatMap(rows));
    const high = lists.map((list) => list.offsetHeight);
    const old = lists.map((list) => list.innerHTML);
    const fresh = lists.map((list) => waiting.querySelector(`[data-list=${list.dataset.list}]`)?.innerHTML ?? "");
    lists.forEach((list, i) => {
      list.style.minHeight = high[i] + "px";
      if (fresh[i] !== old[i]) list.innerHTML = fresh[i];
    });
    if (isOnScreen() && lists.some((list, i) => list.offsetHeight > high[i])) {
      lists.forEach((list, i) => { if (fresh[i] !== old[i]) list.innerHTML = old[i]; });
      return;
    }
    waiting = null;
    const count = new Set(lists.flatMap(rows).filter((row) => !known.has(row))).size;
    if (count && news) news.textContent = news.dataset.words.replace("%", count);
  };

  const ask = async () => {
    if (!seen() || paused || Date.now() - last < 29000) return;
    last = Date.now();
    try {
      const answer = await fetch("/live", { cache: "no-cache", credentials: "omit" });
      if (!answer.ok) return;
      waiting = new DOMParser().parseFromString(await answer.text(), "text/html");
      put();
    } catch { /* offline: the next time will do */ }
  };

  button?.classList.add("works");
  button?.addEventListener("click", () => {
    paused = !paused;
    button.setAttribute("aria-pressed", String(paused));
    if (!paused) last = 0;
    ask();
  });
  setInterval(ask, 30000);
  document.addEventListener("visibilitychange", ask);
  addEventListener("scrollend", put);
  column.addEventListener("pointerleave", put);
  column.addEventListener("focusout", () => setTimeout(put));
}

// The demo controls at the top of each page. They stand in the address (?dir=rtl&scheme=dark), so a link
// shows the same page to someone else, they hold from page to page, and nothing is stored.
(() => {
  // The first of each is how the hospital prints its page.
  const choices = {
    lang: ['en', 'es', 'zh-Hant', 'zh-Hans', 'vi', 'tl', 'ko', 'ru', 'ar', 'fa'],
    dir: ['ltr', 'rtl'],
    scheme: ['light', 'dark'],
    text: ['100', '125', '150', '200'],
  };
  const root = document.documentElement;
  const address = new URL(location.href);
  const settings = {};
  for (const [name, [usual, ...others]] of Object.entries(choices)) {
    const wanted = address.searchParams.get(name);
    settings[name] = others.includes(wanted) ? wanted : usual;
  }

  // At once, in the head: the page never shows first in another direction or colour.
  root.classList.add('has-settings');
  dressPage();
  document.addEventListener('DOMContentLoaded', start);

  function start() {
    const strip = document.querySelector('.demo');
    for (const select of strip.querySelectorAll('select')) select.value = settings[select.name];
    strip.addEventListener('change', ({ target }) => {
      settings[target.name] = target.value;
      dressPage();
      dressWidgets();
      keep();
    });
    dressWidgets();
    keep();
  }

  function dressPage() {
    root.dir = settings.dir;
    root.classList.toggle('dark', settings.scheme === 'dark');
    root.dataset.text = settings.text;
  }

  // The hospital's own words stay English, so the language is set around each widget only.
  function dressWidgets() {
    for (const place of document.querySelectorAll('.embed')) place.lang = settings.lang;
  }

  function keep() {
    for (const [name, [usual]] of Object.entries(choices)) {
      if (settings[name] === usual) address.searchParams.delete(name);
      else address.searchParams.set(name, settings[name]);
    }
    if (address.href !== location.href) history.replaceState(null, '', address);
    for (const link of document.querySelectorAll('a[href*=".html"]')) {
      const target = new URL(link.href);
      target.search = address.search;
      link.href = target.href;
    }
  }
})();

// Fills the strip of demo settings where its tag stands, so the page never moves for it.
(() => {
  const ownName = (language) => {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(language);
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  };
  const languages = ['en', 'es', 'zh-Hant', 'zh-Hans', 'vi', 'tl', 'ko', 'ru', 'ar', 'fa'];
  const choices = [
    ['Widget language', 'lang', languages.map((language) => [language, ownName(language), language])],
    [
      'Direction',
      'dir',
      [
        ['ltr', 'Left to right'],
        ['rtl', 'Right to left'],
      ],
    ],
    [
      'Colors',
      'scheme',
      [
        ['light', 'Light'],
        ['dark', 'Dark'],
      ],
    ],
    ['Text size', 'text', ['100', '125', '150', '200'].map((size) => [size, `${size}%`])],
  ];
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  document.currentScript.replaceWith(
    make(
      'div',
      {},
      make('strong', {}, 'Demo settings'),
      ...choices.map(([label, name, options]) =>
        make(
          'label',
          {},
          label,
          make(
            'select',
            { name, autocomplete: 'off' },
            ...options.map(([value, text, lang = '']) => make('option', { value, lang }, text)),
          ),
        ),
      ),
    ),
  );
})();

// The blocks in the editor: a form for the widget's attributes, the widget itself in a frame, and places for blocks of
// the page's own. What visitors get is drawn on the server.
(({ blocks, blockEditor, components, data, element, i18n }, given) => {
  const { __ } = i18n;
  const { createElement, useEffect, useRef, useState } = element;
  const { Button, CheckboxControl, PanelBody, SelectControl, TextControl, ToggleControl } = components;

  const labels = {
    'after-hours-number': __('Phone at night and on weekends', 'care-widgets'),
    'care-team-hours': __('When the care team answers', 'care-widgets'),
    'care-team-number': __('Phone of the care team', 'care-widgets'),
    chapter: __('Chapter', 'care-widgets'),
    checklist: __('Checklist', 'care-widgets'),
    current: __('Current phase', 'care-widgets'),
    department: __('Department', 'care-widgets'),
    'emergency-number': __('Emergency number', 'care-widgets'),
    'fever-first-call': __('With a fever, call first', 'care-widgets'),
    'fever-threshold': __('Fever from', 'care-widgets'),
    'heading-level': __('Heading level', 'care-widgets'),
    'interpreter-number': __('Phone of your interpreters', 'care-widgets'),
    lang: __('Language', 'care-widgets'),
    locations: __('Locations', 'care-widgets'),
    'nurse-line-number': __('Phone of the nurse line', 'care-widgets'),
    parts: __('Parts', 'care-widgets'),
    region: __('Region', 'care-widgets'),
    'review-policy': __('Texts', 'care-widgets'),
    screening: __('Questions', 'care-widgets'),
    theme: __('Colors', 'care-widgets'),
    topic: __('Topic', 'care-widgets'),
    treatment: __('Treatments (none chosen: all)', 'care-widgets'),
  };
  const help = {
    'care-team-hours': __('For example: Monday to Friday, 8 to 5', 'care-widgets'),
    checklist: __('Lets a patient tick what they have, and print a note. It stays on the device.', 'care-widgets'),
    'fever-threshold': __('For example: 37.8C or 100F', 'care-widgets'),
    'interpreter-number': __('Empty: no offer of an interpreter.', 'care-widgets'),
    locations: __('Several places with ; between.', 'care-widgets'),
    parts: 'call, summary, overview, phases, treatments, trials, questions, tools, emergency',
  };
  /** The names of values, where a value is not its own name. */
  const names = {
    'fever-first-call': {
      'care-team': __('The care team', 'care-widgets'),
      emergency: __('The emergency number', 'care-widgets'),
    },
    'review-policy': {
      all: __('All; a draft says so', 'care-widgets'),
      'reviewed-only': __('Only what a clinician signed', 'care-widgets'),
    },
    screening: {
      base: __('Short: four signs', 'care-widgets'),
      extended: __('Long: thirty signs', 'care-widgets'),
    },
    theme: { light: __('Light', 'care-widgets'), dark: __('Dark', 'care-widgets') },
  };
  const panels = {
    [__('Phone numbers', 'care-widgets')]: [
      'emergency-number',
      'care-team-number',
      'care-team-hours',
      'after-hours-number',
      'nurse-line-number',
      'interpreter-number',
    ],
    [__('Display', 'care-widgets')]: ['lang', 'heading-level', 'theme', 'review-policy'],
    [__('Fever', 'care-widgets')]: ['fever-threshold', 'fever-first-call'],
  };
  const inPanels = Object.values(panels).flat();

  const areas = {
    '': {
      label: __('Text without JavaScript', 'care-widgets'),
      help: __('What visitors read before the script runs. Without it: the emergency number.', 'care-widgets'),
    },
    program: {
      label: __('Your program', 'care-widgets'),
      help: __('Shows only after “None of these”, or when a doctor has agreed.', 'care-widgets'),
    },
    tools: {
      label: __('Your own list of links', 'care-widgets'),
      help: __('Stands in place of the library’s list.', 'care-widgets'),
    },
    department: { label: labels.department, help: __('Stands in place of the setting.', 'care-widgets') },
    locations: { label: labels.locations, help: __('Stands in place of the setting.', 'care-widgets') },
  };
  const areaOf = (slot) => areas[slot] ?? { label: slot, help: '' };

  const usual = { value: '', label: __('Usual', 'care-widgets') };

  /** The values of an attribute in a topic: those of the element whose own attribute it is. */
  const shown = (topic, name) =>
    Object.entries(given.elements)
      .filter(([, { variant }]) => variant === name)
      .map(([of]) => given.topics[topic]?.shown[of]?.variants ?? [])[0];

  /** What a select offers for an attribute of a widget; undefined for a text of one's own. */
  const optionsFor = (name, topic, of) => {
    if (name === 'lang') return given.languages;
    if (name === 'topic') {
      const those = Object.entries(given.topics).filter(([, one]) => one.shown[of]);
      return those.map(([value, { title }]) => ({ value, label: title }));
    }
    const values = given.kinds[name] ?? shown(topic, name);
    if (!Array.isArray(values) || !values.length) return undefined;
    return values.map((one) => {
      const { value, label } = typeof one === 'string' ? { value: one, label: one } : one;
      return { value, label: names[name]?.[value] ?? label };
    });
  };
  const Control = ({ name, attributes, setAttributes }) => {
    const value = attributes[name];
    // An empty value is no attribute at all.
    const set = (next) => setAttributes({ [name]: next || undefined });
    const shared = { label: labels[name] ?? name, help: help[name], onChange: set, __nextHasNoMarginBottom: true };
    if (given.kinds[name] === 'switch') return createElement(ToggleControl, { ...shared, checked: Boolean(value) });
    const options = optionsFor(name, attributes.topic || given.elements[attributes.name].topic, attributes.name);
    const large = { ...shared, value: value ?? '', __next40pxDefaultSize: true };
    if (!options) return createElement(TextControl, large);
    if (name === 'treatment') {
      const chosen = (value ?? '').split(/\s+/).filter(Boolean);
      const toggle = (one) => (on) => set([...chosen.filter((other) => other !== one), ...(on ? [one] : [])].join(' '));
      const boxes = options.map((one) =>
        createElement(CheckboxControl, {
          key: one.value,
          label: one.label,
          checked: chosen.includes(one.value),
          onChange: toggle(one.value),
          __nextHasNoMarginBottom: true,
        }),
      );
      const legend = createElement('legend', null, shared.label);
      return createElement('fieldset', { className: 'care-widgets-choices' }, legend, ...boxes);
    }
    // A value that was written by hand stays, even where it is not on the list.
    const own = value && !options.some((one) => one.value === value) ? [{ value, label: value }] : [];
    // A topic stands for itself where it is the element's own.
    const first =
      name === 'topic' ? options.find((one) => one.value === given.elements[attributes.name].topic) : undefined;
    const others = [...options.filter((one) => one !== first), ...own];
    // Nothing to choose from is no control.
    if (first && !others.length) return null;
    const unset = first ? { value: '', label: first.label } : usual;
    return createElement(SelectControl, { ...large, options: [unset, ...others] });
  };

  const Inspector = ({ attributes, setAttributes }) => {
    const row = given.elements[attributes.name];
    const known = blocks.getBlockVariations('care-widgets/widget') ?? [];
    const titleOf = (name) => known.find((one) => one.name === name)?.title ?? name;
    const controls = (wanted) =>
      wanted.map((name) => createElement(Control, { key: name, name, attributes, setAttributes }));
    const first = row?.attributes.filter((name) => !inPanels.includes(name)) ?? [];
    // What is shown comes before how.
    const order = ['topic', row?.variant, ...first].filter((name, at, all) => name && all.indexOf(name) === at);
    return createElement(
      blockEditor.InspectorControls,
      null,
      createElement(
        PanelBody,
        { title: __('Widget', 'care-widgets') },
        createElement(SelectControl, {
          label: __('Widget', 'care-widgets'),
          value: attributes.name,
          options: Object.keys(given.elements).map((value) => ({ value, label: titleOf(value) })),
          onChange: (name) => setAttributes({ name }),
          __nextHasNoMarginBottom: true,
          __next40pxDefaultSize: true,
        }),
        ...controls(order),
      ),
      ...Object.entries(panels).map(([title, wanted]) => {
        const inThis = wanted.filter((name) => row?.attributes.includes(name));
        return (
          inThis.length && createElement(PanelBody, { key: title, title, initialOpen: false }, ...controls(inThis))
        );
      }),
    );
  };

  const escaped = (text) =>
    String(text).replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`);
  /** The library's own name of the language that a widget is read in: the site's, or the first that fits, as on the page. */
  const textsOf = (lang) => {
    if (!lang) return given.preview.texts;
    const known = given.languages.map(({ value }) => value);
    const parts = lang.toLowerCase().replaceAll('_', '-').split('-');
    const names = parts.flatMap((_, at) => {
      const name = parts.slice(0, parts.length - at).join('-');
      return [name, given.also[name]];
    });
    return names.find((name) => known.includes(name)) ?? 'en';
  };

  /** The scripts of the page in the frame. Without an origin it cannot load the ones with a hash by itself. */
  const scriptsOf = (name, { topic, lang }) => {
    const language = textsOf(lang);
    const topics = [topic || given.elements[name].topic, ...(name === 'care-guide' ? ['emergency'] : [])];
    return [
      'assets/care-widgets.js',
      ...(language === 'en' ? [] : [`assets/topics/interface/${language}.js`]),
      ...topics.filter((one) => given.topics[one]).map((one) => `assets/topics/${one}/${language}.js`),
    ];
  };

  /** The page in the frame: the widget as it will be, with its program, so that an author can try it. */
  const pageOf = ({ name, attributes, program }) => {
    const { language, settings, line, folder, version } = given.preview;
    const written = given.elements[name].attributes
      .filter((one) => attributes[one] !== undefined && attributes[one] !== false && attributes[one] !== '')
      .map((one) => ` ${one}="${escaped(attributes[one] === true ? '' : attributes[one])}"`)
      .join('');
    const meta = Object.entries(settings).map(
      ([key, value]) => `<meta name="care-widgets-${escaped(key)}" content="${escaped(value)}">`,
    );
    const script = (file) => `<script src="${escaped(`${folder}${file}?ver=${version}`)}"></script>`;
    const direction = given.directions[textsOf(attributes.lang)] ?? 'ltr';
    return `<!doctype html><html lang="${escaped(language)}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${meta.join('')}${scriptsOf(name, attributes).map(script).join('')}</head>
<body style="margin:0"><${name}${written}>${line}${program && `<div slot="program">${program}</div>`}</${name}>${script('preview.js')}</body></html>`;
  };

  const Preview = ({ page }) => {
    const frame = useRef();
    const [height, setHeight] = useState(300);
    const [source, setSource] = useState(page);
    // The frame loads anew with each change, so not with each letter.
    useEffect(() => {
      const timer = setTimeout(() => setSource(page), 500);
      return () => clearTimeout(timer);
    }, [page]);
    useEffect(() => {
      const view = frame.current.ownerDocument.defaultView;
      const listen = (event) => {
        if (event.source !== frame.current?.contentWindow || event.data?.type !== 'care-widgets:height') return;
        if (Number.isFinite(event.data.height)) setHeight(Math.min(Math.max(event.data.height, 60), 20000));
      };
      view.addEventListener('message', listen);
      return () => view.removeEventListener('message', listen);
    }, []);
    return createElement('iframe', {
      ref: frame,
      className: 'care-widgets-preview',
      title: __('Preview of the widget', 'care-widgets'),
      srcDoc: source,
      // An origin of its own: nothing in it reaches the editor, and the library does not run in the editor's page,
      // where it would make widgets of links that are being written.
      sandbox: 'allow-scripts',
      style: { height },
    });
  };

  const Widget = ({ attributes, setAttributes, clientId, isSelected }) => {
    const row = given.elements[attributes.name];
    const { inside, isInside } = data.useSelect((select) => {
      const editor = select('core/block-editor');
      return { inside: editor.getBlocks(clientId), isInside: editor.hasSelectedInnerBlock(clientId, true) };
    });
    const { insertBlock } = data.useDispatch('core/block-editor');
    const places = row ? [...row.slots, ''] : [];
    const missing = places.filter((slot) => !inside.some((one) => one.attributes.slot === slot));
    const program = inside
      .filter((one) => one.attributes.slot === 'program')
      .map((one) => blocks.serialize(one.innerBlocks))
      .join('');
    const add = (slot) => () =>
      insertBlock(
        blocks.createBlock('care-widgets/area', { slot }, [blocks.createBlock('core/paragraph')]),
        undefined,
        clientId,
      );
    return createElement(
      'div',
      blockEditor.useBlockProps({ className: 'care-widgets-block' }),
      createElement(Inspector, { attributes, setAttributes }),
      row
        ? createElement(Preview, { page: pageOf({ name: attributes.name, attributes, program }) })
        : createElement('p', null, __('Choose a widget in the sidebar.', 'care-widgets')),
      createElement(
        'div',
        blockEditor.useInnerBlocksProps({}, { allowedBlocks: ['care-widgets/area'], renderAppender: false }),
      ),
      (isSelected || isInside) &&
        missing.length > 0 &&
        createElement(
          'div',
          { className: 'care-widgets-add' },
          ...missing.map((slot) =>
            createElement(Button, { key: slot, variant: 'secondary', onClick: add(slot) }, `+ ${areaOf(slot).label}`),
          ),
        ),
    );
  };

  const Area = ({ attributes: { slot }, context }) => {
    const row = given.elements[context['care-widgets/name']];
    const fits = slot === '' || row?.slots.includes(slot);
    return createElement(
      'div',
      blockEditor.useBlockProps({ className: 'care-widgets-area' }),
      createElement('p', { className: 'care-widgets-label' }, areaOf(slot).label),
      createElement(
        'p',
        { className: 'care-widgets-help' },
        fits ? areaOf(slot).help : __('The chosen widget does not show this.', 'care-widgets'),
      ),
      createElement('div', blockEditor.useInnerBlocksProps({}, { template: [['core/paragraph']] })),
    );
  };

  const save = () => createElement(blockEditor.InnerBlocks.Content);
  blocks.registerBlockType('care-widgets/widget', {
    edit: Widget,
    save,
    deprecated: [
      {
        // The text without the script was an attribute before there were blocks inside, and the usual widget was not
        // written down. A block without any attribute of ours may be another one, whose JSON has a slip.
        attributes: given.attributes,
        save: () => null,
        isEligible: (written) =>
          Boolean(written.fallback) ||
          (!Object.hasOwn(written, 'name') && Object.keys(written).some((key) => Object.hasOwn(given.attributes, key))),
        migrate: ({ name = given.former, fallback, ...others }, inside) => {
          const text =
            fallback && blocks.createBlock('care-widgets/area', { slot: '' }, blocks.rawHandler({ HTML: fallback }));
          return [{ name, ...others }, [...inside, ...(text ? [text] : [])]];
        },
      },
    ],
  });
  blocks.registerBlockType('care-widgets/area', {
    edit: Area,
    save,
    // The name of the place, where WordPress lists blocks.
    __experimentalLabel: ({ slot }) => areaOf(slot).label,
  });
})(window.wp, window.careWidgetsEditor);

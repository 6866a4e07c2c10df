// The block in the editor: a form for the widget's attributes. What visitors get is drawn on the server.
(({ blocks, element, components, blockEditor, serverSideRender, i18n }, { widgets, topics, languages }) => {
  const { createElement, Fragment } = element;
  const { CheckboxControl, Disabled, PanelBody, SelectControl, TextareaControl, TextControl, ToggleControl } =
    components;
  const { __ } = i18n;
  const text = (words) => __(words, 'care-widgets');

  const labels = {
    lang: text('Language'),
    'heading-level': text('Heading level'),
    'emergency-number': text('Emergency number'),
    'fever-threshold': text('Fever from'),
    department: text('Department'),
    locations: text('Locations'),
    parts: text('Parts'),
    region: text('Region'),
    screening: text('Screening'),
    theme: text('Look'),
    'review-policy': text('Texts'),
    'interpreter-number': text('Phone of your interpreters'),
  };
  const help = {
    'fever-threshold': text('Such as 37.8C or 100F.'),
    locations: text('Several places with ; between.'),
    parts: text('call, summary, overview, phases, treatments, trials, questions, tools, emergency'),
    'interpreter-number': text('Empty: no offer of an interpreter.'),
    region: text('US, GB, AU, NZ, JP or a country of the European Union.'),
  };
  const choices = {
    lang: languages,
    'review-policy': [
      { value: 'all', label: text('All; a draft says so') },
      { value: 'reviewed-only', label: text('Only what a clinician signed') },
    ],
    'heading-level': ['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: value })),
    theme: ['light', 'dark'].map((value) => ({ value, label: value })),
    screening: ['base', 'extended'].map((value) => ({ value, label: value })),
  };
  const usual = { value: '', label: text('Usual') };

  const edit = ({ attributes: given, setAttributes }) => {
    const { topic, attributes } = widgets[given.name] ?? { topic: '', attributes: [] };
    const shown = topics[given.topic || topic] ?? { treatments: [], phases: [] };
    // An empty value is no attribute at all.
    const set = (name) => (value) => setAttributes({ [name]: value || undefined });
    const select = (name, label, options) => {
      const value = given[name] ?? '';
      // A value that was written by hand stays, even where it is not on the list.
      const own = value && !options.some((one) => one.value === value) ? [{ value, label: value }] : [];
      const all = [usual, ...options, ...own];
      return createElement(SelectControl, { key: name, label, value, options: all, onChange: set(name) });
    };
    const chosen = (given.treatment ?? '').split(/\s+/).filter(Boolean);
    const toggle = (value) => (on) =>
      set('treatment')([...chosen.filter((one) => one !== value), ...(on ? [value] : [])].join(' '));

    const control = (name) => {
      if (name === 'topic') {
        const options = Object.entries(topics).map(([value, { title }]) => ({ value, label: title }));
        return select(name, text('Topic'), options);
      }
      if (name === 'treatment' && shown.treatments.length) {
        return createElement(
          'fieldset',
          { key: name },
          createElement('legend', null, text('Treatments (none chosen: all)')),
          ...shown.treatments.map(({ value, label }) =>
            createElement(CheckboxControl, {
              key: value,
              label,
              checked: chosen.includes(value),
              onChange: toggle(value),
            }),
          ),
        );
      }
      if (name === 'current') return select(name, text('Current phase'), shown.phases);
      if (choices[name]) return select(name, labels[name], choices[name]);
      const field = { key: name, label: labels[name] ?? name, help: help[name], onChange: set(name) };
      return name === 'checklist'
        ? createElement(ToggleControl, { ...field, label: text('Checklist'), checked: Boolean(given[name]) })
        : createElement(TextControl, { ...field, value: given[name] ?? '' });
    };

    return createElement(
      Fragment,
      null,
      createElement(
        blockEditor.InspectorControls,
        null,
        createElement(
          PanelBody,
          { title: text('Care widget') },
          createElement(SelectControl, {
            label: text('Widget'),
            value: given.name,
            options: Object.keys(widgets).map((value) => ({ value, label: value })),
            onChange: set('name'),
          }),
          ...attributes.map(control),
          createElement(TextareaControl, {
            label: text('Text without the script'),
            help: text('Empty: a line with the emergency number.'),
            value: given.fallback,
            onChange: (fallback) => setAttributes({ fallback }),
          }),
        ),
      ),
      createElement(
        'div',
        blockEditor.useBlockProps(),
        createElement('p', null, createElement('strong', null, `${text('Care widget')}: ${given.name}`)),
        // The library stays out of the editor: it would make widgets of links that are being written.
        createElement('p', null, text('What a visitor reads without the script:')),
        createElement(
          Disabled,
          null,
          createElement(serverSideRender, { block: 'care-widgets/widget', attributes: given }),
        ),
      ),
    );
  };

  blocks.registerBlockType('care-widgets/widget', { edit, save: () => null });
})(window.wp, window.careWidgetsBlock);

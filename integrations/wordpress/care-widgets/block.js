// The block in the editor: a form for the widget's attributes. What visitors get is drawn on the server.
(({ blocks, element, components, blockEditor }, { attributes, names }) => {
  const { createElement } = element;
  const { SelectControl, TextControl, ToggleControl, Placeholder } = components;

  const edit = ({ attributes: given, setAttributes }) => {
    const control = (name) =>
      name === 'checklist'
        ? createElement(ToggleControl, {
            key: name,
            label: name,
            checked: Boolean(given[name]),
            onChange: (value) => setAttributes({ [name]: value }),
          })
        : createElement(TextControl, {
            key: name,
            label: name,
            value: given[name] ?? '',
            onChange: (value) => setAttributes({ [name]: value }),
          });
    return createElement(
      'div',
      blockEditor.useBlockProps(),
      createElement(
        Placeholder,
        { label: 'Care widget', instructions: 'Empty fields take the usual value.' },
        createElement(SelectControl, {
          label: 'widget',
          value: given.name,
          options: Object.keys(names).map((value) => ({ value, label: value })),
          onChange: (name) => setAttributes({ name }),
        }),
        ...(names[given.name] ?? []).map(control),
        control('fallback'),
      ),
    );
  };

  blocks.registerBlockType('care-widgets/widget', {
    apiVersion: 2,
    title: 'Care widget',
    category: 'widgets',
    icon: 'heart',
    attributes,
    edit,
    save: () => null,
  });
})(window.wp, window.careWidgetsBlock);

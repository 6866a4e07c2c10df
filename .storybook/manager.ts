import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

// The workbench stands in the folder `components` of the docs, to whose first page its name leads.
addons.setConfig({
  theme: create({
    base: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    brandTitle: 'care-widgets: all docs',
    brandUrl: '../index.html',
    brandTarget: '_self',
  }),
});

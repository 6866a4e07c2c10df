setTimeout(() => {
  const script = document.createElement('script');
  script.src = '/dist/care-widgets.js';
  document.head.append(script);
}, 400);

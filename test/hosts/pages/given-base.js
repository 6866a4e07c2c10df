// The library inside a script of the page's own, which has another address.
fetch('/dist/care-widgets.js')
  .then((response) => response.text())
  .then((code) => {
    const script = document.createElement('script');
    script.src = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    script.dataset.base = '/dist/';
    document.head.append(script);
  });

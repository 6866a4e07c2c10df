window.heights = [];
window.addEventListener('message', ({ data }) => {
  if (data?.type === 'care-widgets:height') window.heights.push(data.height);
});

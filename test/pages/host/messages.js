window.messages = [];
window.addEventListener('message', ({ data }) => window.messages.push(data));

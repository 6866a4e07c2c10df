// Before the element is defined. Not a pack, and of no known topic, so the safe text must show.
document.querySelector('redflag-screener').content = { topic: 'sore-elbow' };

// jQuery 1 puts in, takes out and copies elements of the page by strings and by nodes.
jQuery(($) => {
  $(document).on('care-outcome', ({ originalEvent }) => {
    window.probe.outcome = originalEvent.outcome;
  });
  $('#place').append(
    '<side-effect-list id="by-string" treatment="chemotherapy" checklist><p>Call.</p></side-effect-list>',
  );
  $('#place').append($('all-phase-timeline').clone(true).attr('id', 'copy'));
  $('redflag-screener').wrap('<div class="wrapped"></div>').appendTo('#place');
});

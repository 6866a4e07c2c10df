<?php
/**
 * Markup that is meant for a place inside an element, such as a program, where it has no place.
 *
 * @package care-widgets
 */

defined( 'ABSPATH' ) || exit;

/** Where a tag that starts in some HTML ends, with the quotes of its attributes; at the end where it never does. */
function care_widgets_tag_end( $html, $start ) {
	$length = strlen( $html );
	$at     = $start + strcspn( $html, '>"\'', $start );
	while ( $at < $length && '>' !== $html[ $at ] ) {
		$quote = strpos( $html, $html[ $at ], $at + 1 );
		$at    = false === $quote ? $length : $quote + 1;
		$at   += strcspn( $html, '>"\'', $at );
	}
	return min( $length, $at + 1 );
}

/**
 * A text without what is meant for a place that no element around it keeps: without the script it would stand there,
 * and a program would have no guard. What cannot be read goes as well, up to the end.
 */
function care_widgets_without_places( $html, $kept = array() ) {
	if ( false === stripos( $html, 'slot' ) ) {
		return $html;
	}
	$void = array( 'area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'source', 'track', 'wbr' );
	$done = '';
	// The element that is being left out, and how many of its name are open.
	$left  = '';
	$depth = 0;
	$at    = 0;
	for ( $start = strpos( $html, '<' ); false !== $start; $start = strpos( $html, '<', $at ) ) {
		$done    .= '' === $left ? substr( $html, $at, $start - $at ) : '';
		$is_end   = '/' === substr( $html, $start + 1, 1 );
		$from     = $start + ( $is_end ? 2 : 1 );
		$name     = strtolower( substr( $html, $from, strcspn( $html, " \t\n\f\r/>", $from ) ) );
		$is_tag   = '' !== $name && ctype_alpha( $name[0] );
		$at       = $is_tag ? care_widgets_tag_end( $html, $from ) : $start + 1;
		$tag      = substr( $html, $start, $at - $start );
		// A pattern that fails counts as a place that nobody keeps.
		$has_slot = $is_tag && 0 !== preg_match( '/[^\w-]slot\s*=\s*["\']?([^"\'\s>]*)/i', $tag, $slot );
		if ( '' === $left && $has_slot && ! in_array( isset( $slot[1] ) ? $slot[1] : '', $kept, true ) ) {
			// A quote that was not one has made more than one tag of it.
			if ( false !== strpos( $tag, '<', 1 ) ) {
				return $done;
			}
			$left  = in_array( $name, $void, true ) ? '' : $name;
			$depth = 1;
		} elseif ( '' === $left ) {
			$done .= $tag;
		} elseif ( $name === $left ) {
			$depth += $is_end ? -1 : 1;
			$left   = 0 === $depth ? '' : $left;
		}
	}
	return '' === $left ? $done . substr( $html, $at ) : $done;
}

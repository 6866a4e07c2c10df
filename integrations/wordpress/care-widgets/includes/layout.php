<?php
/**
 * Shortcodes in a post: their widgets stand between paragraphs, never inside one.
 *
 * @package care-widgets
 */

defined( 'ABSPATH' ) || exit;

/** What is held back while WordPress lays out a post; the depth counts posts inside posts. */
function &care_widgets_state() {
	static $state = array(
		'depth' => 0,
		'held'  => array(),
	);
	return $state;
}

/** An empty block in the widget's place, which automatic paragraphs go around; no author can guess its name. */
function care_widgets_hold( $html ) {
	$state = &care_widgets_state();
	if ( 0 === $state['depth'] ) {
		return $html;
	}
	$place                   = '<div data-care-widgets-held="' . wp_generate_uuid4() . '"></div>';
	$state['held'][ $place ] = $html;
	return $place;
}

/** Shortcodes come first, as WordPress does with its own embeds: paragraphs are made later. */
function care_widgets_before_layout( $content ) {
	global $shortcode_tags;
	$state = &care_widgets_state();
	++$state['depth'];
	if ( ! is_string( $content ) || false === strpos( $content, '[care_widget' ) ) {
		return $content;
	}
	// A doubled bracket shows the shortcode as text; WordPress takes the second one off later.
	$shown          = 'care-widgets-shown-' . wp_generate_uuid4();
	$content        = str_replace( '[[care_widget', $shown, $content );
	$all            = $shortcode_tags;
	$shortcode_tags = array( 'care_widget' => 'care_widgets_shortcode' ); // phpcs:ignore WordPress.WP.GlobalVariablesOverride
	$done           = care_widgets_safely(
		function () use ( $content ) {
			return do_shortcode( $content, true );
		},
		$content
	);
	$shortcode_tags = $all; // phpcs:ignore WordPress.WP.GlobalVariablesOverride
	return str_replace( $shown, '[[care_widget', is_string( $done ) ? $done : $content );
}
add_filter( 'the_content', 'care_widgets_before_layout', 8 );

/** Puts the widgets in their places, never inside a paragraph: their text may hold paragraphs and lists. */
function care_widgets_after_layout( $content ) {
	$state          = &care_widgets_state();
	$state['depth'] = max( 0, $state['depth'] - 1 );
	if ( ! is_string( $content ) || false === strpos( $content, 'data-care-widgets-held' ) ) {
		return $content;
	}
	$apart = care_widgets_safely(
		function () use ( $content ) {
			return care_widgets_apart( $content );
		},
		$content
	);
	return strtr( $apart, $state['held'] );
}

/**
 * Ends a paragraph before the place of a widget and starts it anew behind. By searching for strings, as a pattern
 * gives up on a paragraph that holds a picture's data, and what it gives then is no text at all.
 */
function care_widgets_apart( $content ) {
	$place = '<div data-care-widgets-held="';
	$done  = '';
	for ( $at = strpos( $content, $place ); false !== $at; $at = strpos( $content, $place ) ) {
		$before = substr( $content, 0, $at );
		$start  = -1;
		foreach ( array( '<p>', '<p ', "<p\t", "<p\n", "<p\r" ) as $opening ) {
			$found = strrpos( $before, $opening );
			$start = false === $found ? $start : max( $start, $found );
		}
		$ended = strrpos( $before, '</p>' );
		$close = strpos( $content, '</p>', $at );
		if ( $start < 0 || false === $close || ( false !== $ended && $ended > $start ) ) {
			$done   .= $before . $place;
			$content = substr( $content, $at + strlen( $place ) );
			continue;
		}
		$inside  = strpos( $content, '>', $start ) + 1;
		$tag     = substr( $content, $start, $inside - $start );
		$parts   = explode( $place, substr( $content, $inside, $close - $inside ) );
		$done   .= substr( $content, 0, $start ) . care_widgets_paragraph( $tag, array_shift( $parts ) );
		$content = substr( $content, $close + strlen( '</p>' ) );
		foreach ( $parts as $part ) {
			$end   = strpos( $part, '</div>' ) + strlen( '</div>' );
			$done .= $place . substr( $part, 0, $end ) . care_widgets_paragraph( $tag, substr( $part, $end ) );
		}
	}
	return $done . $content;
}

/** A part of a paragraph as one of its own, or nothing where it holds nothing. */
function care_widgets_paragraph( $tag, $part ) {
	$part = trim( $part );
	if ( '' === trim( str_replace( array( '<br>', '<br/>', '<br />', '&nbsp;' ), '', $part ) ) ) {
		return '';
	}
	$whole = $tag . $part . '</p>';
	return care_widgets_made( force_balance_tags( $whole ), $whole );
}
add_filter( 'the_content', 'care_widgets_after_layout', 12 );

/** [care_widget name="side-effect-list" treatment="chemotherapy"]Text without the script[/care_widget] */
function care_widgets_shortcode( $given, $content = '' ) {
	$given = is_array( $given ) ? $given : array();
	// [care_widget … checklist], as in HTML.
	if ( in_array( 'checklist', $given, true ) ) {
		$given['checklist'] = '';
	}
	return care_widgets_render( $given, (string) $content );
}
add_shortcode( 'care_widget', 'care_widgets_shortcode' );

<?php
/**
 * The markup of a widget: only known attributes, everything escaped.
 *
 * @package care-widgets
 */

defined( 'ABSPATH' ) || exit;

/** The words of some HTML. WordPress's own function has a pattern, which gives up on texts that are very long. */
function care_widgets_words( $html ) {
	return trim( strip_tags( $html ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions.strip_tags_strip_tags
}

/** What WordPress made of a text, or its plain words: patterns of WordPress give up on texts that are very long. */
function care_widgets_made( $made, $text ) {
	$words = care_widgets_words( $text );
	$lost  = ! is_string( $made ) || ( '' !== $words && '' === care_widgets_words( $made ) );
	return $lost ? esc_html( $words ) : $made;
}

/** The author's text: what WordPress allows in a post, whole, so that it cannot end outside the element. */
function care_widgets_text( $text ) {
	// Automatic paragraphs leave the end of one before the text and the start of one behind it.
	$text = trim( $text );
	foreach ( array( '</p>', '<br>', '<br/>', '<br />' ) as $end ) {
		if ( 0 === strpos( $text, $end ) ) {
			$text = substr( $text, strlen( $end ) );
			break;
		}
	}
	$text = trim( '<p>' === substr( $text, -3 ) ? substr( $text, 0, -3 ) : $text );
	$html = wp_kses_allowed_html( 'post' );
	foreach ( $html as $tag => $attributes ) {
		// The places of an element that take a page's own markup.
		$html[ $tag ] = array_merge( is_array( $attributes ) ? $attributes : array(), array( 'slot' => true ) );
	}
	$safe = care_widgets_made( wp_kses( $text, $html ), $text );
	return trim( care_widgets_made( force_balance_tags( care_widgets_made( wpautop( $safe ), $safe ) ), $safe ) );
}

/**
 * One widget, with a text for visitors without the script: the author's, or the usual one.
 *
 * @param mixed $given    Attributes as the author gave them.
 * @param mixed $fallback The author's text, as it was typed.
 * @param array $areas    What WordPress made of the blocks inside, by the name of their place; '' is the text.
 */
function care_widgets_render( $given, $fallback = '', $areas = array() ) {
	$given    = care_widgets_values( $given );
	$fallback = is_scalar( $fallback ) ? (string) $fallback : '';
	// Made first: it must be there if anything below fails.
	$plain = care_widgets_safely(
		function () use ( $given ) {
			return care_widgets_line( $given );
		},
		''
	);
	return care_widgets_safely(
		function () use ( $given, $fallback, $areas ) {
			return care_widgets_markup( $given, care_widgets_text( $fallback ), $areas );
		},
		// Not the other places: a program must never stand without what guards it.
		$plain . esc_html( care_widgets_words( care_widgets_without_places( $fallback ) ) ) . care_widgets_without_places( isset( $areas[''] ) ? $areas[''] : '' )
	);
}

/** The markup of a widget, or what stands in the place of one that is not known. */
function care_widgets_markup( $given, $text, $areas ) {
	$table = care_widgets_table();
	$name  = isset( $given['name'] ) ? strtolower( trim( $given['name'] ) ) : '';
	foreach ( $areas as $slot => $html ) {
		$areas[ $slot ] = care_widgets_is_empty( $html ) ? '' : $html;
	}
	$slots = isset( $table[ $name ] ) ? $table[ $name ]['slots'] : array();
	$text  = care_widgets_without_places( $text . ( isset( $areas[''] ) ? $areas[''] : '' ), $slots );
	if ( ! isset( $table[ $name ] ) ) {
		return care_widgets_hold( care_widgets_line( $given ) . $text . care_widgets_hint( $name ) );
	}
	care_widgets_enqueue( $given );
	// Also before a text of the author's: a program comes after the number and the signs.
	$has_program = in_array( 'program', $slots, true ) && ( ! empty( $areas['program'] ) || care_widgets_without_places( $text ) !== $text );
	$inside      = ( care_widgets_is_empty( $text ) || $has_program ? care_widgets_fallback( $name, $given ) : '' ) . $text;
	foreach ( $slots as $slot ) {
		if ( ! empty( $areas[ $slot ] ) ) {
			$inside .= '<div slot="' . esc_attr( $slot ) . '">' . $areas[ $slot ] . '</div>';
		}
	}
	$html = '<' . $name . care_widgets_attributes( $table[ $name ]['attributes'], $given ) . '>' . $inside . '</' . $name . '>';
	// What WordPress still does with a post, such as shortcodes and pictures, is for the blocks inside as well.
	return $areas ? $html : care_widgets_hold( $html );
}

/** Attributes as HTML: those that the element has, and that the author gave. */
function care_widgets_attributes( $known, $given ) {
	$kinds = care_widgets_data()['kinds'];
	$html  = '';
	foreach ( $known as $attribute ) {
		$is_switch = isset( $kinds[ $attribute ] ) && 'switch' === $kinds[ $attribute ];
		// A switch is on without a value, and the element itself knows which values are off. Elsewhere none is no attribute.
		if ( ! isset( $given[ $attribute ] ) || ( '' === $given[ $attribute ] && ! $is_switch ) ) {
			continue;
		}
		// A bracket would start a shortcode inside the attribute.
		$html .= ' ' . $attribute . '="' . str_replace( array( '[', ']' ), array( '&#091;', '&#093;' ), esc_attr( $given[ $attribute ] ) ) . '"';
	}
	return $html;
}

/** Whether blocks show nothing, such as a paragraph that nobody has written in yet. */
function care_widgets_is_empty( $html ) {
	return '' === care_widgets_words( $html ) && false === strpos( $html, ' src=' ) && false === stripos( $html, '<svg' );
}

/** Tells people who can fix it that a widget is unknown. */
function care_widgets_hint( $name ) {
	if ( ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	$known = implode( ', ', array_keys( care_widgets_table() ) );
	/* translators: 1: what an author wrote, 2: a list of names. */
	$unknown = sprintf( __( 'Care Widgets: "%1$s" is not a widget. Known: %2$s.', 'care-widgets' ), $name, $known );
	$hint    = '' === $name ? __( 'Care Widgets: this block does not say which widget it is. Its settings may have been damaged.', 'care-widgets' ) : $unknown;
	return '<p>' . esc_html( $hint ) . '</p>';
}

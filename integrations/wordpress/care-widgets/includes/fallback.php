<?php
/**
 * What a visitor reads without the script: the number first, then what the widget would have said, as far as a text
 * that asks nothing can say it.
 *
 * @package care-widgets
 */

defined( 'ABSPATH' ) || exit;

/** The digits of a telephone number. */
function care_widgets_dialled( $number ) {
	return str_replace( array( ' ', '(', ')', '.', '-', '+' ), '', $number );
}

/** Whether it is one telephone number: several emergency numbers would be dialled as one that is none. */
function care_widgets_is_number( $value ) {
	$known   = '(?:911|999|000|11[0-589]|1[578])';
	$several = "/^\D*(?:{$known}(?:\D+|$)){2,}$|^(?=.*\b{$known}\b)\D*\d{2,3}\D+\d{2,3}\D*$/D";
	return 1 === preg_match( '/^\+?[\d ().-]{2,24}$/D', $value )
		&& strlen( care_widgets_dialled( $value ) ) >= 2
		&& 1 !== preg_match( $several, $value );
}

/** The number to call: the author's, the site's, or that of the region; empty where none is on record. */
function care_widgets_number( $given ) {
	$number  = '';
	$region  = 'US';
	$is_read = false;
	// What the author gave comes before what the site has set, if it is one at all; the library refuses others as well.
	foreach ( array( care_widgets_settings(), $given ) as $values ) {
		$own = isset( $values['emergency-number'] ) ? trim( $values['emergency-number'] ) : '';
		if ( care_widgets_is_number( $own ) ) {
			$number = $own;
		}
		$place = isset( $values['region'] ) ? strtoupper( trim( $values['region'] ) ) : '';
		if ( 1 === preg_match( '/^[A-Z]{2}$/D', $place ) ) {
			$region  = 'UK' === $place ? 'GB' : $place;
			$is_read = true;
		} elseif ( '' !== $place && ! $is_read ) {
			// A region that nobody can read is seldom that of the text, whose number may be another country's.
			$region = '';
		}
	}
	if ( '' !== $number ) {
		return $number;
	}
	foreach ( care_widgets_numbers() as $known => $regions ) {
		if ( in_array( $region, explode( ' ', $regions ), true ) ) {
			return (string) $known;
		}
	}
	return '';
}

/** A text of the library, already escaped, with the number in its place. */
function care_widgets_with_number( $html, $number, $texts ) {
	$call = esc_html( $texts['local'] );
	if ( '' !== $number ) {
		$call = sprintf(
			'<a href="tel:%s" dir="ltr">%s</a>',
			esc_attr( ( '+' === $number[0] ? '+' : '' ) . care_widgets_dialled( $number ) ),
			esc_html( $number )
		);
	}
	return str_replace( '{emergency-number}', $call, $html );
}

/** The line with the number, in the language of the widget. */
function care_widgets_line( $given ) {
	$texts = care_widgets_texts( care_widgets_language( $given ) );
	$line  = care_widgets_with_number( esc_html( $texts['line'] ), care_widgets_number( $given ), $texts );
	return sprintf( '<p lang="%s" dir="%s"><strong>%s</strong></p>', esc_attr( $texts['language'] ), esc_attr( $texts['direction'] ), $line );
}

/** Whether only what a clinician has signed may be shown. Any word but "all" is the strict one, as in the library. */
function care_widgets_is_strict( $given ) {
	foreach ( array( care_widgets_settings(), $given ) as $values ) {
		if ( isset( $values['review-policy'] ) && 'all' !== trim( $values['review-policy'] ) ) {
			return true;
		}
	}
	return false;
}

/** What a visitor reads without the script where the author wrote nothing. */
function care_widgets_fallback( $name, $given ) {
	$texts = care_widgets_texts( care_widgets_language( $given ) );
	$topic = empty( $given['topic'] ) ? care_widgets_table()[ $name ]['topic'] : sanitize_key( $given['topic'] );
	$inner = isset( $texts['topics'][ $topic ] ) ? care_widgets_leaflet( $name, $given, $texts, $topic ) . care_widgets_page_link( $name, $given, $texts, $topic ) : '';
	if ( '' !== $inner ) {
		$inner = sprintf( '<div lang="%s" dir="%s">%s</div>', esc_attr( $texts['language'] ), esc_attr( $texts['direction'] ), $inner );
	}
	return care_widgets_line( $given ) . $inner;
}

/**
 * The warning signs as a leaflet, before a program that nobody guards without the script. What needs the emergency
 * number is always shown, the rest as the review policy allows.
 */
function care_widgets_leaflet( $name, $given, $texts, $topic ) {
	$row = care_widgets_table()[ $name ];
	// Other elements of the topic ask for no signs.
	if ( ! isset( $row['variant'] ) || 'screening' !== $row['variant'] ) {
		return '';
	}
	$leaflets = isset( $texts['topics'][ $topic ]['leaflets'] ) ? $texts['topics'][ $topic ]['leaflets'] : array();
	$set      = isset( $given['screening'], $leaflets[ $given['screening'] ] ) ? $given['screening'] : key( $leaflets );
	if ( null === $set ) {
		return '';
	}
	$html = $leaflets[ $set ]['emergency'];
	if ( ! empty( $texts['topics'][ $topic ]['signed'] ) || ! care_widgets_is_strict( $given ) ) {
		$html .= $leaflets[ $set ]['signs'];
	}
	return wp_kses_post( care_widgets_with_number( $html, care_widgets_number( $given ), $texts ) );
}

/** A link to the page that needs no script. It cannot know the numbers and the policy of a site, so not beside those. */
function care_widgets_page_link( $name, $given, $texts, $topic ) {
	$row     = care_widgets_table()[ $name ];
	$variant = isset( $row['variant'], $given[ $row['variant'] ] ) ? $given[ $row['variant'] ] : '';
	$apart   = array( 'emergency-number', 'region', 'fever-threshold', 'fever-first-call', 'review-policy' );
	$own     = array_diff_key( array_filter( $given, 'strlen' ), isset( $row['variant'] ) ? array( $row['variant'] => '' ) : array() );
	if ( ! isset( $texts['topics'][ $topic ]['shown'][ $name ] ) || array_intersect_key( care_widgets_settings() + $own, array_flip( $apart ) ) ) {
		return '';
	}
	$page = 'assets/pages/' . $texts['language'] . '/' . ( $topic === $row['topic'] ? '' : "$topic/" ) . $name;
	// The usual page has all treatments, but not every region's number: where a region has no page, there is no link.
	$is_region = '' !== $variant && 'region' === $row['variant'];
	$variant   = $is_region ? strtoupper( trim( $variant ) ) : $variant;
	foreach ( array( 1 === preg_match( '/^[\w-]+$/D', $variant ) ? "$page/$variant.html" : '', $is_region ? '' : "$page.html" ) as $file ) {
		if ( '' !== $file && is_readable( dirname( __DIR__ ) . "/$file" ) ) {
			return sprintf( '<p><a href="%s">%s</a></p>', esc_url( care_widgets_address( $file ) ), esc_html( $texts['topics'][ $topic ]['shown'][ $name ]['title'] ) );
		}
	}
	return '';
}

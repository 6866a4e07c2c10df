<?php
/**
 * What the library knows of its elements, what the site sets, and what an author gave.
 *
 * @package care-widgets
 */

defined( 'ABSPATH' ) || exit;

/** A file of this plugin as an array; an empty one where it is missing or broken. */
function care_widgets_json( $file ) {
	$path = dirname( __DIR__ ) . '/' . $file;
	// A local file of this plugin: the functions for requests are of no use here.
	$value = is_readable( $path ) ? json_decode( (string) file_get_contents( $path ), true ) : null; // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents
	return is_array( $value ) ? $value : array();
}

/** What the library's build has written of its elements, of the kinds of their attributes, and of emergency numbers. */
function care_widgets_data() {
	static $data = null;
	if ( null === $data ) {
		$data = care_widgets_json( 'elements.json' ) + array(
			'elements' => array(),
			'kinds'    => array(),
			'numbers'  => array(),
		);
	}
	return $data;
}

/** The widgets, with the topic, the attributes and the places for a page's own markup of each. */
function care_widgets_table() {
	return care_widgets_data()['elements'];
}

/** The number of each region, the same as in the library: who reads GB must not be told 911. */
function care_widgets_numbers() {
	return care_widgets_data()['numbers'];
}

/** Runs a part of this plugin; whatever goes wrong in it, the post stands as it would without. */
function care_widgets_safely( $action, $otherwise ) {
	try {
		return $action();
	} catch ( \Throwable $error ) {
		// What failed is for who keeps the site to read; a visitor reads the post.
		error_log( 'Care widgets: ' . $error->getMessage() ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		return $otherwise;
	}
}

/**
 * Values as HTML writes them: a switch of the editor that is on is an empty attribute, one that is off is none.
 * A block whose JSON has a slip comes without values.
 */
function care_widgets_values( $given ) {
	$values = array();
	foreach ( is_array( $given ) ? $given : array() as $name => $value ) {
		if ( is_scalar( $value ) && false !== $value ) {
			$values[ $name ] = true === $value ? '' : (string) $value;
		}
	}
	return $values;
}

/**
 * What the site sets for all its widgets, also those of links and placeholders:
 * add_filter( 'care_widgets_settings', function () { return array( 'review-policy' => 'reviewed-only' ); } );
 */
function care_widgets_settings() {
	return care_widgets_safely(
		function () {
			return care_widgets_values( apply_filters( 'care_widgets_settings', array() ) );
		},
		// A policy that could not be asked for is the strict one.
		array( 'review-policy' => 'reviewed-only' )
	);
}

/** As meta elements, which survive a plugin that rewrites scripts. */
function care_widgets_meta() {
	foreach ( care_widgets_settings() as $name => $value ) {
		printf( '<meta name="care-widgets-%s" content="%s">' . "\n", esc_attr( $name ), esc_attr( $value ) );
	}
}
add_action( 'wp_head', 'care_widgets_meta', 1 );

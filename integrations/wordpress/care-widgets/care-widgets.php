<?php
/**
 * Plugin Name: Care widgets
 * Description: Patient education as widgets: a block and a shortcode. Nothing leaves the page.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 */

defined( 'ABSPATH' ) || exit;

/** The widgets, and the attributes that each takes; the same as in the library. */
function care_widgets_table() {
	$common = array( 'topic', 'lang', 'heading-level', 'emergency-number', 'fever-threshold' );
	$all    = 'acute-lymphoblastic-leukemia';
	$table  = array(
		'care-guide'         => array( $all, array( 'department', 'locations', 'parts', 'current', 'treatment', 'checklist', 'region' ) ),
		'condition-overview' => array( $all, array() ),
		'all-phase-timeline' => array( $all, array( 'current' ) ),
		'treatment-guide'    => array( $all, array( 'treatment', 'checklist' ) ),
		'side-effect-list'   => array( $all, array( 'treatment', 'checklist' ) ),
		'clinical-trials'    => array( $all, array() ),
		'health-tools'       => array( $all, array() ),
		'emergency-notice'   => array( 'emergency', array( 'region' ) ),
		'redflag-screener'   => array( 'back-pain', array( 'screening' ) ),
	);
	foreach ( $table as $name => $row ) {
		$table[ $name ] = array( 'topic' => $row[0], 'attributes' => array_merge( $common, $row[1] ) );
	}
	return $table;
}

/** Markup of one widget: only known attributes, everything escaped, and a text for visitors without the script. */
function care_widgets_render( $given, $fallback = '' ) {
	$table = care_widgets_table();
	$name  = isset( $given['name'] ) ? (string) $given['name'] : '';
	// A telephone number and nothing else; the library refuses others as well.
	$number = isset( $given['emergency-number'] ) && preg_match( '/^\+?[\d ().-]{2,24}$/', $given['emergency-number'] ) ? $given['emergency-number'] : '911';
	$line   = sprintf(
		'<p><strong>%s <a href="tel:%s">%s</a>.</strong></p>',
		esc_html__( 'In an emergency, call', 'care-widgets' ),
		esc_attr( preg_replace( '/[^+\d]/', '', $number ) ),
		esc_html( $number )
	);
	if ( ! isset( $table[ $name ] ) ) {
		$hint = current_user_can( 'edit_posts' )
			? '<p>' . esc_html( sprintf( 'Care widgets: "%s" is not a widget. Known: %s.', $name, implode( ', ', array_keys( $table ) ) ) ) . '</p>'
			: '';
		return $line . $hint;
	}
	$attributes = '';
	foreach ( $table[ $name ]['attributes'] as $attribute ) {
		if ( ! isset( $given[ $attribute ] ) || '' === $given[ $attribute ] || false === $given[ $attribute ] || 'false' === $given[ $attribute ] ) {
			continue;
		}
		$value       = 'checklist' === $attribute ? '' : (string) $given[ $attribute ];
		$attributes .= ' ' . $attribute . '="' . esc_attr( $value ) . '"';
	}
	$topic = ! empty( $given['topic'] ) ? sanitize_key( $given['topic'] ) : $table[ $name ]['topic'];
	care_widgets_enqueue( 'care-guide' === $name ? array( $topic, 'emergency' ) : array( $topic ) );
	$text = trim( wp_kses_post( $fallback ) );
	// On one line, as automatic paragraphs would tear what stands on several.
	return '<' . $name . $attributes . '>' . ( '' === $text ? $line : $text ) . '</' . $name . '>';
}

/** The script, and the topics that the page shows, each with its hash. Only on pages that have a widget. */
function care_widgets_enqueue( $topics ) {
	$files = array( 'care-widgets' => 'care-widgets.js' );
	foreach ( $topics as $topic ) {
		if ( is_readable( __DIR__ . "/assets/topics/$topic/en.js" ) ) {
			$files[ "care-widgets-$topic" ] = "topics/$topic/en.js";
		}
	}
	foreach ( $files as $handle => $file ) {
		wp_enqueue_script( $handle, plugins_url( "assets/$file", __FILE__ ), 'care-widgets' === $handle ? array() : array( 'care-widgets' ), null, true );
	}
}

/** The hash of each file of the library, from the list that comes with it. */
function care_widgets_tag( $tag, $handle, $src ) {
	static $hashes = null;
	if ( 0 !== strpos( $handle, 'care-widgets' ) ) {
		return $tag;
	}
	if ( null === $hashes ) {
		$list   = __DIR__ . '/assets/integrity.json';
		$json   = is_readable( $list ) ? json_decode( file_get_contents( $list ), true ) : array();
		$hashes = isset( $json['files'] ) ? $json['files'] : array();
	}
	$file = substr( $src, strpos( $src, '/assets/' ) + strlen( '/assets/' ) );
	return isset( $hashes[ $file ] )
		? str_replace( ' src=', ' integrity="' . esc_attr( $hashes[ $file ] ) . '" crossorigin="anonymous" src=', $tag )
		: $tag;
}
add_filter( 'script_loader_tag', 'care_widgets_tag', 10, 3 );

/** [care_widget name="side-effect-list" treatment="chemotherapy"]Text without the script[/care_widget] */
function care_widgets_shortcode( $given, $content = '' ) {
	return care_widgets_render( is_array( $given ) ? $given : array(), (string) $content );
}
add_shortcode( 'care_widget', 'care_widgets_shortcode' );

add_action(
	'init',
	function () {
		$names   = array();
		$strings = array( 'name' => array( 'type' => 'string', 'default' => 'side-effect-list' ), 'fallback' => array( 'type' => 'string', 'default' => '' ) );
		foreach ( care_widgets_table() as $name => $row ) {
			$names[ $name ] = $row['attributes'];
			foreach ( $row['attributes'] as $attribute ) {
				$strings[ $attribute ] = array( 'type' => 'checklist' === $attribute ? 'boolean' : 'string' );
			}
		}
		wp_register_script(
			'care-widgets-block',
			plugins_url( 'block.js', __FILE__ ),
			array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor' ),
			'0.1.0',
			true
		);
		wp_add_inline_script( 'care-widgets-block', 'window.careWidgetsBlock = ' . wp_json_encode( array( 'attributes' => $strings, 'names' => $names ) ) . ';', 'before' );
		register_block_type(
			'care-widgets/widget',
			array(
				'api_version'     => 2,
				'title'           => 'Care widget',
				'category'        => 'widgets',
				'attributes'      => $strings,
				'editor_script'   => 'care-widgets-block',
				// Drawn on the server, so that it survives for authors whose HTML is filtered.
				'render_callback' => function ( $given ) {
					return care_widgets_render( $given, isset( $given['fallback'] ) ? $given['fallback'] : '' );
				},
			)
		);
	}
);

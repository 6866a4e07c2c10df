<?php
/**
 * The blocks. They are drawn by the server, so that they survive for authors whose HTML WordPress filters.
 *
 * @package care-widgets
 */

defined( 'ABSPATH' ) || exit;

/** The attributes of the block: those of every element, and what only the block has. */
function care_widgets_block_attributes() {
	$attributes = array(
		// Without a default, as a block whose JSON has a slip would get it as well: see care_widgets_former().
		'name'     => array( 'type' => 'string' ),
		// From before there were blocks inside; the editor makes a block of it.
		'fallback' => array(
			'type'    => 'string',
			'default' => '',
		),
	);
	$kinds = care_widgets_data()['kinds'];
	foreach ( care_widgets_table() as $row ) {
		foreach ( $row['attributes'] as $attribute ) {
			$is_switch                = isset( $kinds[ $attribute ] ) && 'switch' === $kinds[ $attribute ];
			$attributes[ $attribute ] = array( 'type' => $is_switch ? 'boolean' : 'string' );
		}
	}
	return $attributes;
}

/** The widget that a block was without a name, while there was a usual one that WordPress did not write down. */
function care_widgets_former_name() {
	return 'side-effect-list';
}

/**
 * The name that is missing in what a block's comment says. Of a block whose JSON has a slip WordPress keeps no
 * attribute, and nobody can tell which widget it was: the number stands there, and no other widget.
 */
function care_widgets_former( $written ) {
	$is_former = is_array( $written ) && ! array_key_exists( 'name', $written ) && array_intersect_key( $written, care_widgets_block_attributes() );
	return $is_former ? array( 'name' => care_widgets_former_name() ) : array();
}

/** Draws a block. */
function care_widgets_block( $given, $content = '', $block = null ) {
	$given = ( is_array( $given ) ? $given : array() ) + care_widgets_former( isset( $block->parsed_block['attrs'] ) ? $block->parsed_block['attrs'] : null );
	$areas = array();
	foreach ( isset( $block->inner_blocks ) ? $block->inner_blocks : array() as $inner ) {
		if ( 'care-widgets/area' === $inner->name ) {
			$slot           = isset( $inner->attributes['slot'] ) && is_string( $inner->attributes['slot'] ) ? $inner->attributes['slot'] : '';
			$areas[ $slot ] = ( isset( $areas[ $slot ] ) ? $areas[ $slot ] : '' ) . $inner->render();
		}
	}
	return care_widgets_render( $given, isset( $given['fallback'] ) ? $given['fallback'] : '', $areas );
}

/** Registers the two blocks: a widget, and a place inside it for the page's own text. */
function care_widgets_register_blocks() {
	$folder = dirname( __DIR__ );
	$needs  = array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor', 'wp-data', 'wp-i18n' );
	wp_register_script( 'care-widgets-editor', care_widgets_address( 'editor.js' ), $needs, (string) filemtime( "$folder/editor.js" ), true );
	wp_set_script_translations( 'care-widgets-editor', 'care-widgets', "$folder/languages" );
	wp_register_style( 'care-widgets-editor', care_widgets_address( 'editor.css' ), array(), (string) filemtime( "$folder/editor.css" ) );
	register_block_type(
		"$folder/widget",
		array(
			'attributes'        => care_widgets_block_attributes(),
			'render_callback'   => 'care_widgets_block',
			// The callback draws them itself, as each has a place of its own.
			'skip_inner_blocks' => true,
		)
	);
	register_block_type( "$folder/area" );
}
add_action( 'init', 'care_widgets_register_blocks' );

/** What the editor offers, from the same data as the widgets, in the language of who edits. */
function care_widgets_editor_data() {
	$texts      = care_widgets_texts( get_user_locale() );
	$directions = array();
	foreach ( $texts['languages'] as $language ) {
		$directions[ $language['value'] ] = care_widgets_texts( $language['value'] )['direction'];
	}
	$data = array(
		'elements'   => care_widgets_table(),
		'kinds'      => care_widgets_data()['kinds'],
		'attributes' => care_widgets_block_attributes(),
		'former'     => care_widgets_former_name(),
		'languages'  => $texts['languages'],
		'also'       => care_widgets_also(),
		'directions' => $directions,
		'topics'     => $texts['topics'],
		// For the preview, which is a page of its own in a frame.
		'preview'    => array(
			'language' => get_bloginfo( 'language' ),
			'texts'    => care_widgets_texts( get_bloginfo( 'language' ) )['language'],
			'settings' => care_widgets_settings(),
			'line'     => care_widgets_line( array() ),
			'folder'   => trailingslashit( care_widgets_address( '' ) ),
			// A browser that has the files of an earlier version must not mix them.
			'version'  => substr( md5( care_widgets_hash( 'care-widgets.js' ) ), 0, 12 ),
		),
	);
	wp_add_inline_script( 'care-widgets-editor', 'window.careWidgetsEditor = ' . wp_json_encode( $data, JSON_HEX_TAG ) . ';', 'before' );
}
add_action( 'enqueue_block_editor_assets', 'care_widgets_editor_data' );

<?php
/**
 * The library’s files, only on pages that have a widget, with their hashes.
 *
 * @package care-widgets
 */

defined( 'ABSPATH' ) || exit;

/** The hash of each file of the library, from the list that comes with it. */
function care_widgets_hash( $file ) {
	static $hashes = null;
	if ( null === $hashes ) {
		$list   = care_widgets_json( 'assets/integrity.json' );
		$hashes = isset( $list['files'] ) && is_array( $list['files'] ) ? $list['files'] : array();
	}
	return isset( $hashes[ $file ] ) ? (string) $hashes[ $file ] : '';
}

/** The address of a file in this plugin's folder. */
function care_widgets_address( $file ) {
	return plugins_url( $file, __DIR__ );
}

/** The script, and the topics that a widget shows. Only on pages that have a widget. */
function care_widgets_enqueue( $given ) {
	$table = care_widgets_table();
	$name  = strtolower( trim( $given['name'] ) );
	$own   = empty( $given['topic'] ) ? $table[ $name ]['topic'] : sanitize_key( $given['topic'] );
	$chain = care_widgets_languages( care_widgets_language( $given ) );
	$files = array( 'care-widgets' => 'care-widgets.js' );
	foreach ( array_merge( array( 'interface', $own ), 'care-guide' === $name ? array( 'emergency' ) : array() ) as $topic ) {
		foreach ( $chain as $language ) {
			if ( is_readable( dirname( __DIR__ ) . "/assets/topics/$topic/$language.js" ) ) {
				$files[ "care-widgets-topic-$topic-$language" ] = "topics/$topic/$language.js";
				break;
			}
		}
	}
	foreach ( $files as $handle => $file ) {
		// A new file needs a new address: a cached old one would not fit the new hash, and be refused.
		$version = substr( md5( care_widgets_hash( $file ) ), 0, 12 );
		$after   = 'care-widgets' === $handle ? array() : array( 'care-widgets' );
		// In the head: see care_widgets_head().
		wp_enqueue_script( $handle, care_widgets_address( "assets/$file" ), $after, $version, false );
	}
}

/** The widgets of a post's source: blocks, also inside others and in synced patterns, and shortcodes. */
function care_widgets_of( $source ) {
	$found    = array();
	$patterns = array();
	$blocks   = has_block( 'care-widgets/widget', $source ) || has_block( 'core/block', $source ) ? parse_blocks( $source ) : array();
	while ( $blocks ) {
		$block = array_shift( $blocks );
		$attrs = care_widgets_values( $block['attrs'] );
		$ref   = 'core/block' === $block['blockName'] && isset( $attrs['ref'] ) ? (int) $attrs['ref'] : 0;
		if ( 'care-widgets/widget' === $block['blockName'] ) {
			$found[] = $attrs + care_widgets_former( $block['attrs'] );
		}
		// A pattern may name itself.
		if ( $ref && ! isset( $patterns[ $ref ] ) ) {
			$patterns[ $ref ] = true;
			$blocks           = array_merge( $blocks, parse_blocks( (string) get_post_field( 'post_content', $ref ) ) );
		}
		$blocks = array_merge( $blocks, (array) $block['innerBlocks'] );
	}
	if ( has_shortcode( $source, 'care_widget' ) && preg_match_all( '/' . get_shortcode_regex( array( 'care_widget' ) ) . '/', $source, $all, PREG_SET_ORDER ) ) {
		foreach ( $all as $one ) {
			if ( '[' !== $one[1] ) {
				$found[] = care_widgets_values( shortcode_parse_atts( $one[3] ) );
			}
		}
	}
	return $found;
}

/** In the head where it is known in time, so that the text does not move and the screener is there before a program. */
function care_widgets_head() {
	$post = is_singular() ? get_queried_object() : null;
	if ( ! $post instanceof WP_Post || post_password_required( $post ) ) {
		return;
	}
	$widgets = care_widgets_safely(
		function () use ( $post ) {
			return care_widgets_of( (string) $post->post_content );
		},
		array()
	);
	foreach ( $widgets as $given ) {
		if ( isset( $given['name'], care_widgets_table()[ strtolower( trim( $given['name'] ) ) ] ) ) {
			care_widgets_enqueue( $given );
		}
	}
}
add_action( 'wp_enqueue_scripts', 'care_widgets_head' );

/** The browser runs only the very files that came with the plugin. */
function care_widgets_tag( $tag, $handle, $src ) {
	$at = strrpos( $src, '/assets/' );
	if ( ( 'care-widgets' !== $handle && 0 !== strpos( $handle, 'care-widgets-topic-' ) ) || false === $at ) {
		return $tag;
	}
	$hash   = care_widgets_hash( strtok( substr( $src, $at + strlen( '/assets/' ) ), '?' ) );
	$before = '' === $hash ? false : strpos( $tag, ' src=' );
	return false === $before ? $tag : substr_replace( $tag, ' integrity="' . esc_attr( $hash ) . '" crossorigin="anonymous"', $before, 0 );
}
add_filter( 'script_loader_tag', 'care_widgets_tag', 10, 3 );
